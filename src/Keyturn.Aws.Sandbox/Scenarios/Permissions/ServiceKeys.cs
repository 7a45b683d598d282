using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Keys that AWS makes for a service: every principal of the account that may use the service may use the key through it, nobody else may.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html and https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk</remarks>
internal static class ServiceKeys
{
    /// <summary>Adds <c>alias/aws/secretsmanager</c> and the like.</summary>
    public static void Add(SandboxRegion region, params IEnumerable<string> services)
    {
        foreach (var service in services)
        {
            region.Keys.Add(
                new()
                {
                    Arn = ArnOf(region, service),
                    Policy = Policy(region, service),
                    CreationDate = region.World.Now.AddDays(-1200),
                    Description = $"Default key that protects the data of {service} when no other key is defined",
                    IsAwsManaged = true,
                },
                $"alias/aws/{service}");
        }
    }

    /// <summary>The key that AWS makes for a service in an account and Region.</summary>
    public static string ArnOf(SandboxRegion region, string service) => region.Arn("kms", $"key/{StableId.Uuid($"{region.Account.Id}/{region.Name}/aws/{service}")}");

    private static string Policy(SandboxRegion region, string service) => Document(
        Allow($"Allow access through {service} for all principals in the account that are authorized to use it",
            ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey"], "*")
            .For("AWS", "*")
            .When("StringEquals", "kms:ViaService", $"{service}.{region.Name}.amazonaws.com")
            .When("StringEquals", "kms:CallerAccount", region.Account.Id),
        Allow("Allow direct access to key metadata to the account", ["kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant"], "*")
            .For("AWS", $"arn:aws:iam::{region.Account.Id}:root"));
}
