namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Who reads which secret of the Article world: a role of one service with its secrets.</summary>
internal static class ArticleReaders
{
    public const string Web = "orders-web-ap";
    public const string ReportExecution = "ledger-report-execution";

    private const string Ec2 = "ec2.amazonaws.com";
    private const string Lambda = "lambda.amazonaws.com";
    private const string Ecs = "ecs-tasks.amazonaws.com";

    public static IReadOnlyList<SecretReader> Tokyo { get; } =
    [
        new(Web, Ec2, ["prod/orders/oracle/app", "prod/web/postgres/session", "prod/web/session-signing-key"]),
        new("orders-settlement", Lambda, ["prod/orders/oracle/batch"]),
        new("orders-bi", Ec2, ["prod/orders/oracle/readonly", "prod/warehouse/sqlserver/analyst"]),
        new("hr-app", Ec2, ["prod/hr/oracle/app"]),
        new("hr-payroll", Lambda, ["prod/hr/oracle/payroll"]),
        new("finance-app", Ec2, ["prod/finance/oracle/gl", "prod/finance/oracle/ap"]),
        new("inventory-app", Ec2, ["prod/inventory/oracle/app", "prod/inventory/oracle/etl"]),
        new("crm-app", Ec2, ["prod/crm/oracle/app", "prod/customer-relationship-management/asia-pacific/tokyo/oracle/application-schema-owner-read-write-primary-2026"]),
        new("crm-campaign", Lambda, ["prod/crm/oracle/campaign"]),
        new("billing-app", Ec2, ["prod/billing/oracle/app", "prod/billing/oracle/report"]),
        new("ledger-app", Ec2, ["prod/ledger/postgres/app"]),
        new(ReportExecution, Ecs, ["prod/ledger/postgres/report"]),
        new("catalog-app", Ec2, ["prod/catalog/postgres/app", "prod/catalog/postgres/search", "prod/maps/google/api-key"]),
        new("identity-app", Ec2, ["prod/identity/postgres/app", "prod/identity/postgres/audit"]),
        new("loyalty-app", Lambda, ["prod/loyalty/postgres/app"]),
        new("cms-web", Ec2, ["prod/cms/mysql/app", "prod/cms/mysql/preview"]),
        new("shop-cart", Lambda, ["prod/shop/mysql/cart"]),
        new("keyturn-shop-proxy", "rds.amazonaws.com", ["prod/shop/mysql/cart"]),
        new("notification-app", Lambda, ["prod/notification/mysql/app", "prod/mail/sendgrid/api-key"]),
        new("warehouse-loader", Lambda, ["prod/warehouse/sqlserver/app"]),
        new("payment-gateway", Lambda, ["prod/payment/stripe/api-key"]),
        new("edi-gateway", Lambda, ["prod/partner/edi/transfer-credentials"]),
        new("store-pos", Ec2, ["prod/legacy-pos/sqlserver/batch"]),
    ];

    /// <summary>The second Region; the web servers there have the role of those in Tokyo.</summary>
    public static IReadOnlyList<SecretReader> Virginia { get; } =
    [
        new(Web, Ec2, ["prod/us/orders/oracle/app", "prod/web/session-signing-key"]),
        new("edge-app", Ec2, ["prod/us/edge/mysql/app"]),
        new("telemetry-app", Lambda, ["prod/us/telemetry/postgres/app"]),
        new("tax-gateway", Lambda, ["prod/us/tax/avalara/api-key"]),
    ];

    public static IReadOnlyList<SecretReader> Staging { get; } =
    [
        new(Web, Ec2, ["stg/orders/oracle/app", "stg/ledger/postgres/app", "stg/cms/mysql/app", "stg/payment/stripe/api-key"]),
    ];
}

/// <summary>A workload's role.</summary>
/// <param name="Role">Its name.</param>
/// <param name="Service">The service that assumes it.</param>
/// <param name="Secrets">Names of the secrets it reads.</param>
internal sealed record SecretReader(string Role, string Service, IReadOnlyList<string> Secrets);
