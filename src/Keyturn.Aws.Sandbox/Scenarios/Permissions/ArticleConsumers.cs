using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Who reads which secret of the Article world in Tokyo: one role for each workload, with exactly its secrets and their keys.</summary>
internal static class ArticleConsumers
{
    public const string Web = "orders-web-ap";
    public const string ReportApplication = "ledger-report-task";
    public const string ReportExecution = "ledger-report-execution";
    public const string Keystore = "shared/tls/keystore-password";

    private const string Ec2 = "ec2.amazonaws.com";
    private const string Lambda = "lambda.amazonaws.com";
    private const string Ecs = "ecs-tasks.amazonaws.com";

    private static readonly (string Role, string Service, string[] Secrets)[] Readers =
    [
        (Web, Ec2, ["prod/orders/oracle/app", "prod/web/postgres/session", "prod/web/session-signing-key"]),
        ("orders-settlement", Lambda, ["prod/orders/oracle/batch"]),
        ("orders-bi", Ec2, ["prod/orders/oracle/readonly", "prod/warehouse/sqlserver/analyst"]),
        ("hr-app", Ec2, ["prod/hr/oracle/app"]),
        ("hr-payroll", Lambda, ["prod/hr/oracle/payroll"]),
        ("finance-app", Ec2, ["prod/finance/oracle/gl", "prod/finance/oracle/ap"]),
        ("inventory-app", Ec2, ["prod/inventory/oracle/app", "prod/inventory/oracle/etl"]),
        ("crm-app", Ec2, ["prod/crm/oracle/app", "prod/customer-relationship-management/asia-pacific/tokyo/oracle/application-schema-owner-read-write-primary-2026"]),
        ("crm-campaign", Lambda, ["prod/crm/oracle/campaign"]),
        ("billing-app", Ec2, ["prod/billing/oracle/app", "prod/billing/oracle/report"]),
        ("ledger-app", Ec2, ["prod/ledger/postgres/app"]),
        (ReportExecution, Ecs, ["prod/ledger/postgres/report"]),
        ("catalog-app", Ec2, ["prod/catalog/postgres/app", "prod/catalog/postgres/search", "prod/maps/google/api-key"]),
        ("identity-app", Ec2, ["prod/identity/postgres/app", "prod/identity/postgres/audit"]),
        ("loyalty-app", Lambda, ["prod/loyalty/postgres/app"]),
        ("cms-web", Ec2, ["prod/cms/mysql/app", "prod/cms/mysql/preview"]),
        ("shop-cart", Lambda, ["prod/shop/mysql/cart"]),
        ("notification-app", Lambda, ["prod/notification/mysql/app", "prod/mail/sendgrid/api-key"]),
        ("warehouse-loader", Lambda, ["prod/warehouse/sqlserver/app"]),
        ("payment-gateway", Lambda, ["prod/payment/stripe/api-key"]),
        ("edi-gateway", Lambda, ["prod/partner/edi/transfer-credentials"]),
        ("store-pos", Ec2, ["prod/legacy-pos/sqlserver/batch"]),
    ];

    public static void Add(SandboxRegion region)
    {
        var (account, now) = (region.Account, region.World.Now);
        var identities = account.Identities;
        foreach (var (name, service, secrets) in Readers)
        {
            var role = AddRole(region, name, service);
            role.InlinePolicies["ReadSecrets"] = SecretReading.Policy(region, secrets);
        }

        AddRole(region, ReportApplication, Ecs).InlinePolicies["WriteReports"] = Document(Allow("WriteReports", ["s3:PutObject"], "arn:aws:s3:::keyturn-ledger-reports/*"));
        AwsManagedPolicies.Attach(account, identities.Roles[ReportExecution], AwsManagedPolicies.EcsExecution);
        AwsManagedPolicies.Attach(account, identities.Roles[Web], AwsManagedPolicies.Instance);

        var keystore = identities.AddPolicy($"arn:aws:iam::{account.Id}:policy/shared-keystore-read", SecretReading.Policy(region, Keystore), now.AddDays(-365), "Password of the keystore that the AP servers share");
        identities.Roles[Web].AttachedPolicies.Add(keystore.Arn);
        var boundary = identities.AddPolicy($"arn:aws:iam::{account.Id}:policy/workload-boundary", Boundary(), now.AddDays(-600), "The most that a workload with personal data may do");
        identities.Roles["hr-app"].PermissionsBoundary = identities.Roles["hr-payroll"].PermissionsBoundary = boundary.Arn;
        identities.InstanceProfiles[Web] = new($"arn:aws:iam::{account.Id}:instance-profile/{Web}", Web, now.AddDays(-700));
    }

    private static RoleRecord AddRole(SandboxRegion region, string name, string service)
    {
        var role = region.Account.Identities.Add(new()
        {
            Arn = $"arn:aws:iam::{region.Account.Id}:role/{name}",
            CreateDate = region.World.Now.AddDays(-700),
            TrustPolicy = Trust(service),
            LastUsed = region.World.Now.AddHours(-2),
            LastUsedRegion = region.Name,
        });
        role.Tags["system"] = name.Split('-')[0];
        role.Tags["environment"] = "production";
        return role;
    }

    private static string Boundary() => Document(
        Allow("Most", ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret", "kms:Decrypt", "logs:*", "s3:GetObject", "s3:PutObject"], "*"));
}
