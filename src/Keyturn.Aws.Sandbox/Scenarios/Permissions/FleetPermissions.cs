using System.Globalization;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Keys and consumer roles of the fleet: as many roles as the options say, each with an instance profile, four policies among them.</summary>
internal static class FleetPermissions
{
    private const string Read = "secretsmanager:GetSecretValue";

    /// <summary>The key of a Region's secrets.</summary>
    public static string KeyArn(SandboxRegion region) => region.Arn("kms", ArticleNetwork.KeyArn[(ArticleNetwork.KeyArn.LastIndexOf(':') + 1)..]);

    public static void Add(SandboxAccount account, int consumers)
    {
        foreach (var region in account.Regions)
        {
            ServiceKeys.Add(region, "secretsmanager");
            region.Keys.Add(
                new()
                {
                    Arn = KeyArn(region),
                    CreationDate = region.World.Now.AddDays(-900),
                    Policy = Document(Allow("EnableIamPolicies", ["kms:*"], "*").For("AWS", $"arn:aws:iam::{account.Id}:root")),
                },
                ArticleNetwork.KeyAlias);
        }

        ConsoleRoles.Add(account);
        var policies = Policies(account);
        var trust = Trust("ec2.amazonaws.com");
        for (var number = 0; number < consumers; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"consumer-{number:D4}");
            var role = account.Identities.Add(new() { Arn = $"arn:aws:iam::{account.Id}:role/{name}", CreateDate = account.World.Now.AddDays(-300), TrustPolicy = trust });
            account.Identities.InstanceProfiles[name] = new($"arn:aws:iam::{account.Id}:instance-profile/{name}", name, role.CreateDate);
            // Of a hundred roles ninety read by the tag, six by the name, three lack the key of one system's secrets, one is denied those of another.
            role.AttachedPolicies.Add(policies[(number % 100) switch { < 90 => 0, < 96 => 1, < 99 => 2, _ => 3 }]);
        }
    }

    private static string[] Policies(SandboxAccount account)
    {
        var secrets = $"arn:aws:secretsmanager:*:{account.Id}:secret:fleet/*";
        var key = Allow("UseKeys", ["kms:Decrypt"], $"arn:aws:kms:*:{account.Id}:key/*").When("StringLike", "kms:ViaService", "secretsmanager.*.amazonaws.com");
        return
        [
            Add("fleet-by-tag", Document(Allow("Read", [Read], secrets).When("StringEquals", "aws:ResourceTag/consumer", "${aws:PrincipalArn}"), key.DeepClone().AsObject())),
            Add("fleet-by-name", Document(Allow("Read", [Read], secrets), key.DeepClone().AsObject())),
            Add("fleet-without-key", Document(Allow("Read", [Read], Of("ledger")))),
            Add("fleet-denied", Document(Allow("Read", [Read], Of("hr")), Deny("NotAnyMore", [Read], "*"), key)),
        ];

        // A role that is broken for every secret would leave none that is well.
        string Of(string system) => $"arn:aws:secretsmanager:*:{account.Id}:secret:fleet/{system}/*";

        string Add(string name, string document) => account.Identities.AddPolicy($"arn:aws:iam::{account.Id}:policy/{name}", document, account.World.Now.AddDays(-400)).Arn;
    }
}
