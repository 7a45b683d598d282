using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Resource policies of some secrets of the Article world, and the reader in the other account.</summary>
internal static class ArticleSecretPolicies
{
    /// <summary>The role of the staging account that reads production's reports.</summary>
    public const string StagingReader = "arn:aws:iam::444455556666:role/bi-reader";

    private const string Read = "secretsmanager:GetSecretValue";
    private const string Reported = "prod/orders/oracle/readonly";

    public static void Add(SandboxRegion region, SandboxAccount staging)
    {
        // Nobody but the web servers and the rotation reads the login of the orders database.
        Set(region, ArticleScenario.Star, Document(Deny("OnlyItsReaders", [Read], "*").For("*")
            .When("ArnNotEquals", "aws:PrincipalArn", Role(region, ArticleReaders.Web), Role(region, RotationFunctions.OracleSingle))));
        Set(region, ArticleScenario.Ledger, Document(Deny("OnlyThroughTheEndpoint", [Read], "*").For("*")
            .When("StringNotEquals", "aws:SourceVpce", ArticleNetwork.SecretsManagerEndpoint.Id)));
        Set(region, Reported, Document(Allow("ReportsOfStaging", [Read], "*").For("AWS", StagingReader)));

        var reader = staging.Identities.Add(new() { Arn = StagingReader, CreateDate = staging.World.Now.AddDays(-200), TrustPolicy = Trust("lambda.amazonaws.com") });
        reader.InlinePolicies["ReadSecrets"] = SecretReading.Policy(region, Reported);
    }

    private static void Set(SandboxRegion region, string name, string policy) =>
        (region.Secrets.Find(name) ?? throw new InvalidOperationException($"There is no secret {name}.")).ResourcePolicy = policy;

    private static string Role(SandboxRegion region, string name) => $"arn:aws:iam::{region.Account.Id}:role/{name}";
}
