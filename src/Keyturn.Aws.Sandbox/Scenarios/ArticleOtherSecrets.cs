using Keyturn.Aws.Sandbox.Databases;
using static Keyturn.Aws.Sandbox.Scenarios.SecretCondition;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>MySQL, SQL Server, API keys, the RDS-managed secret and the replica of the Article world.</summary>
internal static class ArticleOtherSecrets
{
    public static IEnumerable<SecretPlan> All() =>
    [
        new("prod/cms/mysql/app")
        {
            System = "cms", Owner = "web-team", Description = "コンテンツ管理", Function = RotationFunctions.MySqlSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 11, NextInDays = 19.4, Database = MySql("cms", "cms_app"),
        },
        new("prod/cms/mysql/preview")
        {
            System = "cms", Owner = "web-team", Description = "Preview site", Function = RotationFunctions.MySqlSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 28, NextInDays = 2.4, Database = MySql("cms", "cms_preview"),
        },
        new("prod/shop/mysql/admin")
        {
            System = "shop", Owner = "dba-team", Description = "Superuser of the shop database", Function = RotationFunctions.MySqlSingle,
            Rules = new(AutomaticallyAfterDays: 90), RotatedDaysAgo = 52, EveryDays = 90, NextInDays = 38.3, Database = MySql("shop", "shop_admin") with { IsSuperuser = true },
        },
        new("prod/shop/mysql/cart")
        {
            System = "shop", Owner = "shop-team", Description = "Shopping cart, alternating users", Function = RotationFunctions.MySqlAlternating,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 24, NextInDays = 6.4,
            Database = MySql("shop", "shop_cart") with { Master = "prod/shop/mysql/admin", MasterUser = "shop_admin" },
        },
        new("prod/notification/mysql/app")
        {
            System = "notification", Owner = "platform-team", Description = "Push and mail notifications", Function = RotationFunctions.MySqlSingle,
            Rules = new(Duration: "4h", ScheduleExpression: "cron(0 18 1 * ? *)"), RotatedDaysAgo = 22, EveryDays = 30, NextInDays = 8.2, Database = MySql("notification", "notify"),
        },
        new("prod/warehouse/sqlserver/app")
        {
            System = "warehouse", Owner = "bi-team", Description = "Data warehouse loader", Function = RotationFunctions.SqlServerSingle,
            Rules = new(AutomaticallyAfterDays: 60), RotatedDaysAgo = 19, EveryDays = 60, NextInDays = 41.4, Database = SqlServer("warehouse", "dwh_loader"),
        },
        new("prod/warehouse/sqlserver/analyst")
        {
            System = "warehouse", Owner = "bi-team", Description = "分析担当者の共用ログイン", Function = RotationFunctions.SqlServerSingle,
            Rules = new(AutomaticallyAfterDays: 30), RotatedDaysAgo = 26, NextInDays = 4.4, Database = SqlServer("warehouse", "dwh_analyst"),
        },
        new("prod/legacy-pos/sqlserver/batch")
        {
            System = "legacy-pos", Owner = "store-it", Description = "店舗POSの夜間バッチ。一度もローテーションされていません。", Condition = Never,
            CreatedDaysAgo = 1320, Database = SqlServer("legacy-pos", "pos_batch"),
        },
        Key("prod/payment/stripe/api-key", "payment", "payment-team", "Live key of the payment provider", 210),
        Key("prod/mail/sendgrid/api-key", "mail", "platform-team", "Outgoing mail", 75),
        Key("prod/maps/google/api-key", "shop", "shop-team", "店舗地図", 540),
        Key("prod/partner/edi/transfer-credentials", "logistics", "logistics-it", "配送会社とのEDI接続。変更には先方との調整が必要です。", 930),
        Key("shared/tls/keystore-password", "shared", "platform-team", "Java keystore of the AP servers", 365),
        new("rds!db-5f1c0f4e-8a7d-4f0e-9d57-1f1f6a0d6a9b")
        {
            System = "inventory", Owner = "dba-team", Description = "The secret associated with the primary RDS DB instance: arn:aws:rds:ap-northeast-1:111122223333:db:keyturn-inventory",
            OwningService = "rds", Rules = new(AutomaticallyAfterDays: 7), RotatedDaysAgo = 5, EveryDays = 7, NextInDays = 2.4, Condition = Managed, KmsKeyId = ArticleNetwork.KeyArn,
            MoreTags = [("aws:rds:primaryDBInstanceArn", "arn:aws:rds:ap-northeast-1:111122223333:db:keyturn-inventory"), ("aws:secretsmanager:owningService", "rds")],
            Database = new(EngineTraits.Oracle, ArticleNetwork.RdsHost("keyturn-inventory"), "INVPDB", "ADMIN") { IsSuperuser = true },
        },
        new("prod/web/session-signing-key")
        {
            System = "web", Owner = "platform-team", Description = "Replica of the key in us-east-1", Condition = Replica, PrimaryRegion = "us-east-1", CreatedDaysAgo = 300,
        },
    ];

    public static SecretPlan Key(string name, string system, string owner, string description, int age) => new(name)
    {
        System = system, Owner = owner, Description = description, CreatedDaysAgo = age, Condition = Never, MoreTags = [("kind", "api-key")],
    };

    private static DatabasePlan MySql(string system, string user) => new(EngineTraits.MySql, ArticleNetwork.RdsHost($"keyturn-{system}"), system, user);

    private static DatabasePlan SqlServer(string system, string user) => new(EngineTraits.SqlServer, ArticleNetwork.RdsHost($"keyturn-{system}"), system, user);
}
