using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Ssm;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Parameters of the Article world: encrypted ones that look like credentials, encrypted ones that do not, and plain ones.</summary>
internal static class ArticleParameters
{
    private const string Secure = "SecureString";
    private const string Plain = "String";

    private static readonly (string Name, string Type, string? Key, string? Description, int Age, long Version)[] All =
    [
        // Candidates for Secrets Manager.
        ("/prod/legacy-pos/db/password", Secure, "alias/aws/ssm", "店舗POSのDBパスワード", 1320, 1),
        ("/prod/legacy-pos/db/user", Plain, null, "Login of the store database", 1320, 1),
        ("/prod/legacy-pos/db/host", Plain, null, null, 1320, 2),
        ("/prod/hr/keyturn-hr/batch_pwd", Secure, ArticleKeys.PersonalDataAlias, "Nightly export of the HR database", 410, 3),
        ("/prod/orders/partner/api-token", Secure, "alias/aws/ssm", "Token of the carrier's tracking service", 95, 6),
        ("/prod/cms/deploy-key", Secure, "alias/aws/ssm", "SSH private-key for deployments", 730, 1),
        // The same name as a secret: two copies that drift apart.
        ("/prod/orders/oracle/app", Secure, ArticleNetwork.KeyAlias, "Old copy of the orders login", 640, 4),
        // Encrypted, but no credential.
        ("/prod/licence/reporting-pack", Secure, "alias/aws/ssm", "Licence of the report designer", 200, 2),
        ("/prod/tls/partner-ca-bundle", Secure, "alias/aws/ssm", "CA certificates of partners", 30, 9),
        ("/prod/finance/closing-calendar", Secure, ArticleNetwork.KeyAlias, "決算日程（社外秘）", 60, 12),
        // Plain.
        ("/prod/web/feature-flags", "StringList", null, null, 3, 87),
        ("/prod/web/image-tag", Plain, null, "Image of the web servers", 1, 214),
    ];

    public static void Add(SandboxRegion region)
    {
        foreach (var (name, type, key, description, age, version) in All)
        {
            var isBundle = name.EndsWith("ca-bundle", StringComparison.Ordinal);
            var parameter = new ParameterRecord
            {
                Name = name,
                Type = type,
                KeyId = key,
                Description = description,
                LastModifiedDate = region.World.Now.AddDays(-age),
                LastModifiedUser = $"arn:aws:iam::{region.Account.Id}:user/test",
                Version = version,
                Tier = isBundle ? "Advanced" : "Standard",
                Policies = isBundle ? [("Expiration", """{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2027-03-31T00:00:00.000Z"}}""")] : [],
            };
            parameter.Tags["system"] = name.Split('/')[2];
            region.Parameters[name] = parameter;
        }
    }
}
