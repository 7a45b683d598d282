using Keyturn.Aws.Sandbox.Databases;
using static Keyturn.Aws.Sandbox.Scenarios.SecretCondition;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>The second Region of the first account, and the second account.</summary>
internal static class ArticleElsewhere
{
    public const string SecondRegion = "us-east-1";

    public static IEnumerable<SecretPlan> Virginia() =>
    [
        new("prod/web/session-signing-key")
        {
            System = "web", Owner = "platform-team", Description = "Signs the session cookies of the web servers", Condition = Never,
            CreatedDaysAgo = 300, ReplicaRegion = ArticleNetwork.Region,
        },
        new("prod/us/orders/oracle/app")
        {
            System = "orders", Owner = "orders-us", Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 14, NextInDays = 16.4,
            Database = new(EngineTraits.Oracle, ArticleNetwork.RdsHost("keyturn-orders-us", SecondRegion), "ORDERS", "ORDERS_APP"),
        },
        new("prod/us/edge/mysql/app")
        {
            System = "edge", Owner = "web-team", Function = RotationFunctions.MySqlSingle, Rules = new(AutomaticallyAfterDays: 14), RotatedDaysAgo = 5, EveryDays = 14, NextInDays = 9.4,
            Database = new(EngineTraits.MySql, ArticleNetwork.RdsHost("keyturn-edge", SecondRegion), "edge", "edge_app"),
        },
        new("prod/us/telemetry/postgres/app")
        {
            System = "telemetry", Owner = "platform-team", Function = RotationFunctions.PostgreSqlSingle, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 36, NextInDays = -5.6,
            Condition = Overdue, Database = new(EngineTraits.PostgreSql, ArticleNetwork.RdsHost("keyturn-telemetry", SecondRegion), "telemetry", "telemetry_app"),
        },
        ArticleOtherSecrets.Key("prod/us/tax/avalara/api-key", "payment", "payment-team", "Sales tax service", 160),
    ];

    public static IEnumerable<SecretPlan> Staging() =>
    [
        new("stg/orders/oracle/app")
        {
            System = "orders", Owner = "orders-team", Environment = "staging", Description = "検証環境", Function = RotationFunctions.OracleSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 7, NextInDays = 23.4,
            Database = new(EngineTraits.Oracle, ArticleNetwork.RdsHost("stg-orders"), "ORDERS", "ORDERS_APP"),
        },
        new("stg/ledger/postgres/app")
        {
            System = "ledger", Owner = "ledger-team", Environment = "staging", Function = RotationFunctions.PostgreSqlSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 2, NextInDays = 28.4,
            Database = new(EngineTraits.PostgreSql, ArticleNetwork.RdsHost("stg-ledger"), "ledger", "ledger_app"),
        },
        new("stg/cms/mysql/app")
        {
            System = "cms", Owner = "web-team", Environment = "staging", Function = RotationFunctions.MySqlSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 31, NextInDays = -1.1, Condition = FailingSet,
            Database = new(EngineTraits.MySql, ArticleNetwork.RdsHost("stg-cms"), "cms", "cms_app"),
        },
        ArticleOtherSecrets.Key("stg/payment/stripe/api-key", "payment", "payment-team", "Test key of the payment provider", 120) with { Environment = "staging" },
    ];
}
