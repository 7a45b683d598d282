using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>
/// Who was seen reading what in the Article world: most roles read their secrets twice a day; a person looked once and was once refused; staging's reports
/// read the orders from another account. Three secrets declare consumers: one that is seen, one that is not, and one of each.
/// </summary>
internal static class ArticleReads
{
    /// <summary>A secret whose declared consumer is never seen.</summary>
    public const string Unseen = "prod/web/session-signing-key";

    /// <summary>A secret with a consumer that is seen and declared, and one that is declared alone.</summary>
    public const string Half = "prod/web/postgres/session";

    private const int Days = 14;
    private static readonly TimeSpan Delivery = TimeSpan.FromMinutes(4);

    public static void Add(SandboxRegion region)
    {
        Declare(region, ArticleScenario.Star, RoleArn(region, ArticleReaders.Web));
        Declare(region, Unseen, RoleArn(region, ArticleReaders.Web));
        Declare(region, Half, RoleArn(region, ArticleReaders.Web), RoleArn(region, "session-cleaner"));
        foreach (var reader in ArticleReaders.Tokyo.Where(reader => !reader.Service.StartsWith("rds", StringComparison.Ordinal)))
        {
            foreach (var name in reader.Secrets.Where(name => name != Unseen))
            {
                for (var half = 0; half < Days * 2; half += reader.Role == ArticleReaders.Web ? 1 : 7)
                    Read(region, name, Caller(region, reader), half * 12 + Offset(reader.Role, name), isShown: half < 4);
            }
        }

        var person = CallerIdentity.OfRole(RoleArn(region, "dba-operator"), "tanaka.yui", "ASIA" + StableId.Of("reads/person", 16));
        Read(region, ArticleScenario.Star, person, 53, isShown: false);
        Read(region, ArticleScenario.Star, person, 54, isShown: false, error: "AccessDenied");
        Read(region, ArticleScenario.AlternatingStar, CallerIdentity.OfRole(ArticleSecretPolicies.StagingReader, "monthly-report", "ASIA" + StableId.Of("reads/staging", 16)), 100, isShown: true);
    }

    private static void Declare(SandboxRegion region, string secret, params ReadOnlySpan<string> consumers)
    {
        for (var number = 0; number < consumers.Length; number++)
            Find(region, secret).Tags[string.Create(CultureInfo.InvariantCulture, $"keyturn:consumer:{number + 1}")] = consumers[number];
    }

    // A read leaves an event of Secrets Manager, and one of KMS where a customer managed key is used.
    private static void Read(SandboxRegion region, string name, CallerIdentity caller, double hoursAgo, bool isShown, string? error = null)
    {
        var (secret, at) = (Find(region, name), region.World.Now.AddHours(-hoursAgo - 1));
        Append(region, "GetSecretValue", "secretsmanager.amazonaws.com", caller, at, new() { ["secretId"] = Offset(name, caller.Arn) % 2 < 1 ? secret.Arn : secret.Name, ["versionStage"] = VersionStage.Current }, error);
        if (isShown && error is null && secret.KmsKeyId is not null && secret.Versions.LastOrDefault() is { } version)
        {
            Append(region, "Decrypt", "kms.amazonaws.com", caller, at, new()
            {
                ["encryptionAlgorithm"] = "SYMMETRIC_DEFAULT",
                ["encryptionContext"] = new JsonObject { ["SecretARN"] = secret.Arn, ["SecretVersionId"] = version.Id },
            }, null);
        }
    }

    /// <summary>One event as CloudTrail delivers it.</summary>
    internal static void Append(SandboxRegion region, string name, string source, CallerIdentity caller, DateTimeOffset at, JsonObject parameters, string? error)
    {
        var id = $"{caller.Arn}/{name}/{parameters.ToJsonString()}/{at:O}";
        region.Trail.Append(new()
        {
            EventId = Guid.Parse(StableId.Uuid(id)),
            EventName = name,
            EventSource = source,
            EventTime = at,
            AvailableAt = at + Delivery,
            ReadOnly = true,
            Caller = caller,
            RequestId = StableId.Uuid($"{id}/request"),
            SourceAddress = "10.20.1.40",
            UserAgent = "aws-sdk-java/2.25.11 Linux/6.1 OpenJDK/21",
            RequestParameters = parameters,
            ErrorCode = error,
            ErrorMessage = error is null ? null : $"User: {caller.Arn} is not authorized to perform: secretsmanager:GetSecretValue because no identity-based policy allows the secretsmanager:GetSecretValue action",
            VpcEndpointId = ArticleNetwork.SecretsManagerEndpoint.Id,
        });
    }

    private static CallerIdentity Caller(SandboxRegion region, SecretReader reader) =>
        CallerIdentity.OfRole(RoleArn(region, reader.Role), reader.Service.StartsWith("ec2", StringComparison.Ordinal) ? "i-0" + StableId.Hex(reader.Role)[..16] : reader.Role, "ASIA" + StableId.Of(reader.Role, 16));

    internal static string RoleArn(SandboxRegion region, string name) => $"arn:aws:iam::{region.Account.Id}:role/{name}";

    private static SecretRecord Find(SandboxRegion region, string name) =>
        region.Secrets.Find(name) ?? throw new InvalidOperationException($"There is no secret {name}.");

    // Spread over the hours, and the same in every run.
    private static double Offset(string one, string other) => Convert.ToInt32(StableId.Hex($"{one}/{other}")[..4], 16) % 600 / 60d;
}
