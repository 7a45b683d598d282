using Keyturn.Aws.Sandbox.Databases;
using static Keyturn.Aws.Sandbox.Scenarios.SecretCondition;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>The Oracle secrets of the Article world; <c>prod/orders/oracle/app</c> is the one the demo starts with.</summary>
internal static class ArticleOracleSecrets
{
    private const string Orders = "ORDERS";

    public static IEnumerable<SecretPlan> All() =>
    [
        new("prod/orders/oracle/admin")
        {
            System = "orders", Owner = "dba-team", Description = "Superuser of the orders database, used by the alternating-users rotation only",
            KmsKeyId = ArticleNetwork.KeyArn, Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 90),
            RotatedDaysAgo = 34, EveryDays = 90, NextInDays = 56.2, CreatedDaysAgo = 700,
            Database = On(ArticleNetwork.Orders.Host, Orders, "KEYTURN_ADMIN") with { IsSuperuser = true },
        },
        new("prod/orders/oracle/app")
        {
            System = "orders", Owner = "orders-team", Description = "Login of the web/AP servers to the orders database",
            KmsKeyId = ArticleNetwork.KeyArn, Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 30),
            RotatedDaysAgo = 12, NextInDays = 18.4, CreatedDaysAgo = 700, MoreTags = [("tier", "web-ap"), ("pci-dss", "in-scope")],
            Database = On(ArticleNetwork.Orders.Host, Orders, "ORDERS_APP"),
        },
        new("prod/orders/oracle/batch")
        {
            System = "orders", Owner = "orders-team", Description = "Nightly settlement, alternating users",
            KmsKeyId = ArticleNetwork.KeyArn, Function = RotationFunctions.OracleAlternating, Rules = new(AutomaticallyAfterDays: 30),
            RotatedDaysAgo = 9, NextInDays = 21.4, CreatedDaysAgo = 520,
            Database = On(ArticleNetwork.Orders.Host, Orders, "ORDERS_BATCH") with { Master = "prod/orders/oracle/admin", MasterUser = "KEYTURN_ADMIN" },
        },
        new("prod/orders/oracle/readonly")
        {
            System = "orders", Owner = "bi-team", Description = "受注データ参照用（BIツール）", KmsKeyId = ArticleNetwork.KeyArn,
            Function = RotationFunctions.OracleSingle, Rules = new(Duration: "3h", ScheduleExpression: "cron(0 16 ? * SUN *)"),
            RotatedDaysAgo = 4, EveryDays = 7, NextInDays = 3.1, Database = On(ArticleNetwork.Orders.Host, Orders, "ORDERS_RO"),
        },
        new("prod/hr/oracle/app")
        {
            System = "hr", Owner = "人事システム担当", Description = "人事システムのアプリケーション接続", KmsKeyId = ArticleNetwork.PersonalDataKeyArn,
            Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 31, NextInDays = -1.1,
            Condition = FailingSet, MoreTags = [("分類", "個人情報"), ("連絡先", "内線 4021")], Database = On(Host("hr"), "HRPDB", "HR_APP"),
        },
        new("prod/hr/oracle/payroll")
        {
            System = "hr", Owner = "人事システム担当", Description = "給与計算バッチの接続情報。月末処理中はローテーションしないこと。", KmsKeyId = ArticleNetwork.PersonalDataKeyArn,
            Function = RotationFunctions.OracleSingle, Rules = new(Duration: "2h", ScheduleExpression: "cron(0 17 10 * ? *)"),
            RotatedDaysAgo = 13, EveryDays = 31, NextInDays = 17.9, MoreTags = [("分類", "個人情報"), ("部門", "人事部給与課")],
            Database = On(Host("hr"), "HRPDB", "PAYROLL"),
        },
        new("prod/finance/oracle/gl")
        {
            System = "finance", Owner = "finance-it", Description = "General ledger", Function = RotationFunctions.OracleSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 31, NextInDays = -1.1, Condition = StuckAfterSet,
            Database = On(Host("finance"), "FINPDB", "GL_APP"), MoreTags = [("sox", "yes")],
        },
        new("prod/finance/oracle/ap")
        {
            System = "finance", Owner = "finance-it", Description = "Accounts payable", Function = RotationFunctions.OracleSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 47, NextInDays = -16.3, Condition = Overdue,
            Database = On(Host("finance"), "FINPDB", "AP_APP"), MoreTags = [("sox", "yes")],
        },
        new("prod/inventory/oracle/app")
        {
            System = "inventory", Owner = "logistics-it", Description = "在庫管理", Function = RotationFunctions.OracleSingle,
            Rules = new(AutomaticallyAfterDays: 60), RotatedDaysAgo = 59, EveryDays = 60, NextInDays = 0.8, Database = On(Host("inventory"), "INVPDB", "INV_APP"),
        },
        new("prod/inventory/oracle/etl")
        {
            System = "inventory", Owner = "logistics-it", Description = "Rotation stopped during the data centre move", Function = RotationFunctions.OracleSingle,
            Rules = new(AutomaticallyAfterDays: 60), RotatedDaysAgo = 66, EveryDays = 60, Condition = Off, Database = On(Host("inventory"), "INVPDB", "INV_ETL"),
        },
        new("prod/crm/oracle/app")
        {
            System = "crm", Owner = "crm-team", Description = "CRM application", KmsKeyId = ArticleNetwork.PersonalDataKeyArn,
            Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 31, NextInDays = -1.1,
            Condition = FailingTest, Database = On(Host("crm"), "CRMPDB", "CRM_APP"),
        },
        new("prod/crm/oracle/campaign")
        {
            System = "crm", Owner = "crm-team", Description = "Campaign mails", KmsKeyId = ArticleNetwork.PersonalDataKeyArn,
            Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 16, NextInDays = 14.4,
            Condition = ChangedByHand, Database = On(Host("crm"), "CRMPDB", "CRM_CAMPAIGN"),
        },
        new("prod/billing/oracle/app")
        {
            System = "billing", Owner = "billing-team", Description = "請求システム", Function = RotationFunctions.OracleSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 31, NextInDays = -1.1, Condition = FailingFinish, Database = On(Host("billing"), "BILPDB", "BILLING_APP"),
        },
        new("prod/billing/oracle/report")
        {
            System = "billing", Owner = "billing-team", Description = "Monthly invoices; the profile keeps the old password for a day",
            Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 20, NextInDays = 10.4,
            Database = On(Host("billing-report"), "BILPDB", "BILLING_REPORT") with { Rollover = TimeSpan.FromDays(1) },
        },
        new("prod/customer-relationship-management/asia-pacific/tokyo/oracle/application-schema-owner-read-write-primary-2026")
        {
            System = "crm", Owner = "crm-team", Description = "Schema owner; the name follows the group-wide naming standard of 2026",
            KmsKeyId = ArticleNetwork.PersonalDataKeyArn, Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 45),
            RotatedDaysAgo = 25, EveryDays = 45, NextInDays = 20.4, Database = On(Host("crm"), "CRMPDB", "CRM_OWNER"),
        },
        new("prod/retired/oracle/app")
        {
            System = "retired", Owner = "dba-team", Description = "旧受注システム（2026年廃止）", RotatedDaysAgo = 80, NextInDays = 10,
            Function = RotationFunctions.OracleSingle, Rules = new(AutomaticallyAfterDays: 90), EveryDays = 90, Condition = ScheduledForDeletion,
            Database = On(Host("retired"), "OLDPDB", "OLD_APP"),
        },
    ];

    private static DatabasePlan On(string host, string name, string user) => new(EngineTraits.Oracle, host, name, user);

    private static string Host(string system) => ArticleNetwork.RdsHost($"keyturn-{system}");
}
