using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>The roles of the Article world's workloads: each with exactly its secrets and their keys.</summary>
internal static class ArticleConsumers
{
    public const string ReportApplication = "ledger-report-task";
    public const string Keystore = "shared/tls/keystore-password";

    /// <summary>Roles that read secrets of a Region, and the profile of its web servers.</summary>
    public static void Add(SandboxRegion region, IEnumerable<SecretReader> readers)
    {
        var identities = region.Account.Identities;
        foreach (var reader in readers)
        {
            var role = identities.Roles.GetValueOrDefault(reader.Role) ?? AddRole(region, reader.Role, reader.Service);
            var name = role.InlinePolicies.ContainsKey("ReadSecrets") ? $"ReadSecrets-{region.Name}" : "ReadSecrets";
            role.InlinePolicies[name] = SecretReading.Policy(region, reader.Secrets);
        }

        identities.InstanceProfiles[ArticleReaders.Web] =
            new($"arn:aws:iam::{region.Account.Id}:instance-profile/{ArticleReaders.Web}", ArticleReaders.Web, region.World.Now.AddDays(-700));
    }

    /// <summary>What production has beside roles that read: managed policies, a boundary, the role of the reports' application.</summary>
    public static void AddProduction(SandboxRegion region)
    {
        var (account, now) = (region.Account, region.World.Now);
        var identities = account.Identities;
        AddRole(region, ReportApplication, "ecs-tasks.amazonaws.com").InlinePolicies["WriteReports"] = Document(Allow("WriteReports", ["s3:PutObject"], "arn:aws:s3:::keyturn-ledger-reports/*"));
        AwsManagedPolicies.Attach(account, identities.Roles[ArticleReaders.ReportExecution], AwsManagedPolicies.EcsExecution);
        AwsManagedPolicies.Attach(account, identities.Roles[ArticleReaders.Web], AwsManagedPolicies.Instance);

        var keystore = identities.AddPolicy($"arn:aws:iam::{account.Id}:policy/shared-keystore-read", SecretReading.Policy(region, Keystore), now.AddDays(-365), "Password of the keystore that the AP servers share");
        identities.Roles[ArticleReaders.Web].AttachedPolicies.Add(keystore.Arn);
        var boundary = identities.AddPolicy($"arn:aws:iam::{account.Id}:policy/workload-boundary", Boundary(), now.AddDays(-600), "The most that a workload with personal data may do");
        identities.Roles["hr-app"].PermissionsBoundary = identities.Roles["hr-payroll"].PermissionsBoundary = boundary.Arn;
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
        role.Tags["environment"] = region.Account.Production ? "production" : "staging";
        return role;
    }

    private static string Boundary() => Document(
        Allow("Most", ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret", "kms:Decrypt", "logs:*", "s3:GetObject", "s3:PutObject"], "*"));
}
