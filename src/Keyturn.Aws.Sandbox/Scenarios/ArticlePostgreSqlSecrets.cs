using Keyturn.Aws.Sandbox.Databases;
using static Keyturn.Aws.Sandbox.Scenarios.SecretCondition;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>The PostgreSQL secrets of the Article world. Those of the ledger live on a real PostgreSQL when there is one.</summary>
internal static class ArticlePostgreSqlSecrets
{
    /// <summary>The single-user secret that a real PostgreSQL stands behind.</summary>
    public const string Ledger = "prod/ledger/postgres/app";

    /// <summary>The alternating-users secret that a real PostgreSQL stands behind.</summary>
    public const string LedgerReport = "prod/ledger/postgres/report";

    /// <summary>Its superuser.</summary>
    public const string LedgerAdmin = "prod/ledger/postgres/admin";

    /// <param name="ledger">The server of the ledger; a simulated one when missing.</param>
    public static IEnumerable<SecretPlan> All(PostgreSqlServer? ledger)
    {
        var host = ledger?.Host ?? Host("ledger");
        var name = ledger?.Database ?? "ledger";
        var suffix = ledger?.RoleSuffix ?? "";
        return
        [
            new(LedgerAdmin)
            {
                System = "ledger", Owner = "dba-team", Description = "Superuser of the ledger, used by the alternating-users rotation only",
                Function = RotationFunctions.PostgreSqlSingle, Rules = new(AutomaticallyAfterDays: 90), RotatedDaysAgo = 41, EveryDays = 90, NextInDays = 49.3,
                Database = On(host, name, $"ledger_admin{suffix}") with { IsSuperuser = true, OffersTls = false },
            },
            new(Ledger)
            {
                System = "ledger", Owner = "ledger-team", Description = "Application login of the ledger; no TLS inside the subnet",
                KmsKeyId = ArticleNetwork.KeyArn, Function = RotationFunctions.PostgreSqlSingle, Rules = new(AutomaticallyAfterDays: 30),
                RotatedDaysAgo = 8, NextInDays = 22.4, MoreTags = [("pci-dss", "in-scope")], Database = On(host, name, $"ledger_app{suffix}") with { OffersTls = false },
            },
            new(LedgerReport)
            {
                System = "ledger", Owner = "ledger-team", Description = "Reports, alternating users", KmsKeyId = ArticleNetwork.KeyArn,
                Function = RotationFunctions.PostgreSqlAlternating, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 18, NextInDays = 12.4,
                Database = On(host, name, $"ledger_report{suffix}") with { Master = LedgerAdmin, MasterUser = $"ledger_admin{suffix}", OffersTls = false },
            },
            new("prod/catalog/postgres/app")
            {
                System = "catalog", Owner = "shop-team", Description = "Product catalogue", Function = RotationFunctions.PostgreSqlSingle,
                Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 22, NextInDays = 8.4, Database = On(Host("catalog"), "catalog", "catalog_app"),
            },
            new("prod/catalog/postgres/search")
            {
                System = "catalog", Owner = "shop-team", Description = "Search index feed", Function = RotationFunctions.PostgreSqlSingle,
                Rules = new(ScheduleExpression: "rate(14 days)"), RotatedDaysAgo = 6, EveryDays = 14, NextInDays = 8.1, Database = On(Host("catalog"), "catalog", "catalog_search"),
            },
            new("prod/identity/postgres/app")
            {
                System = "identity", Owner = "security-team", Description = "Sign-in service", KmsKeyId = ArticleNetwork.PersonalDataKeyArn,
                Function = RotationFunctions.PostgreSqlSingle, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 31, NextInDays = -1.1,
                Condition = FailingCreate, Database = On(Host("identity"), "identity", "identity_app"),
            },
            new("prod/identity/postgres/audit")
            {
                System = "identity", Owner = "security-team", Description = "監査証跡の書き込み", KmsKeyId = ArticleNetwork.PersonalDataKeyArn,
                Function = RotationFunctions.PostgreSqlAudit, Rules = new(AutomaticallyAfterDays: 90), RotatedDaysAgo = 91, EveryDays = 90, NextInDays = -1.1,
                Condition = EmptyPending, Database = On(Host("identity"), "identity", "audit_writer"),
            },
            new("prod/loyalty/postgres/admin")
            {
                System = "loyalty", Owner = "dba-team", Description = "Superuser of the loyalty database", Function = RotationFunctions.PostgreSqlSingle,
                Rules = new(AutomaticallyAfterDays: 90), RotatedDaysAgo = 70, EveryDays = 90, NextInDays = 20.3,
                Database = On(Host("loyalty"), "loyalty", "loyalty_admin") with { IsSuperuser = true },
            },
            new("prod/loyalty/postgres/app")
            {
                System = "loyalty", Owner = "shop-team", Description = "ポイント管理（ユーザー交互方式）", Function = RotationFunctions.PostgreSqlAlternating,
                Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 15, NextInDays = 15.4,
                Database = On(Host("loyalty"), "loyalty", "loyalty_app") with { Master = "prod/loyalty/postgres/admin", MasterUser = "loyalty_admin" },
            },
            new("prod/web/postgres/session")
            {
                System = "web", Owner = "orders-team", Description = "Session store of the web servers", Function = RotationFunctions.PostgreSqlSingle,
                Rules = new(AutomaticallyAfterDays: 7), RotatedDaysAgo = 3, EveryDays = 7, NextInDays = 4.4, Database = On(Host("web"), "session", "session_rw"),
            },
        ];
    }

    private static DatabasePlan On(string host, string name, string user) => new(EngineTraits.PostgreSql, host, name, user);

    private static string Host(string system) => ArticleNetwork.RdsHost($"keyturn-{system}");
}
