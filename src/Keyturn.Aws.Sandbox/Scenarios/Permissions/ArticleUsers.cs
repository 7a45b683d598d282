using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>
/// Users of the Article world: a DBA who reads by a group, a vendor's user with a policy of its own, a person whom a group would let read and whose boundary does not,
/// a trainee whose own policy denies what its group allows, and a user that may do nothing here.
/// </summary>
internal static class ArticleUsers
{
    private const string Read = "secretsmanager:GetSecretValue";

    public static void Add(SandboxAccount account)
    {
        var (prefix, secrets) = ($"arn:aws:iam::{account.Id}", $"arn:aws:secretsmanager:*:{account.Id}:secret");
        var key = Allow("UseKeys", ["kms:Decrypt"], $"arn:aws:kms:*:{account.Id}:key/*").When("StringLike", "kms:ViaService", "secretsmanager.*.amazonaws.com");
        var dbas = new GroupRecord { Arn = $"{prefix}:group/ops/dba", CreateDate = account.World.Now.AddDays(-900) };
        dbas.InlinePolicies["read-orders"] = Document(Allow("Read", [Read], $"{secrets}:prod/orders/*"), key);
        account.Identities.Groups[dbas.Name] = dbas;
        var boundary = account.Identities.AddPolicy($"{prefix}:policy/no-secrets", Document(Allow("NoSecrets", ["s3:*", "logs:*"], "*")), account.World.Now.AddDays(-800));

        Add(account, "tanaka.yui").Groups.Add(dbas.Name);
        Add(account, "edi-vendor").InlinePolicies["read-edi"] = Document(Allow("Read", [Read], $"{secrets}:prod/partner/edi/*"), key.DeepClone().AsObject());
        var bounded = Add(account, "sato.ken");
        bounded.Groups.Add(dbas.Name);
        bounded.PermissionsBoundary = boundary.Arn;
        var trainee = Add(account, "suzuki.mei");
        trainee.Groups.Add(dbas.Name);
        trainee.InlinePolicies["not-yet"] = Document(Deny("NotYet", [Read], "*"));
        Add(account, "invoice-mailer").InlinePolicies["send"] = Document(Allow("Send", ["ses:SendEmail"], "*"));
    }

    private static UserRecord Add(SandboxAccount account, string name) =>
        account.Identities.Users[name] = new() { Arn = $"arn:aws:iam::{account.Id}:user/people/{name}", CreateDate = account.World.Now.AddDays(-600) };
}
