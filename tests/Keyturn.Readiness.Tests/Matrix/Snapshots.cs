using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Matrix;

/// <summary>A whole estate in which the web server can read the secret and reach its database: the start of every case.</summary>
internal static class Snapshots
{
    public const string Account = "111122223333";
    public const string SecretArn = $"arn:aws:secretsmanager:{Places.Region}:{Account}:secret:prod/orders/app-AbCdEf";
    public const string WebRole = $"arn:aws:iam::{Account}:role/web";
    public const string RotationRole = $"arn:aws:iam::{Account}:role/rotate";
    public const string Profile = $"arn:aws:iam::{Account}:instance-profile/web";
    public const string KeyArn = $"arn:aws:kms:{Places.Region}:{Account}:key/1234abcd";
    public const string FunctionArn = $"arn:aws:lambda:{Places.Region}:{Account}:function:rotate";
    public const string PolicyArn = $"arn:aws:iam::{Account}:policy/read-orders";

    public static readonly DateTimeOffset At = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    public static readonly PartFailure Refused = new(At, "some:Call", "AccessDeniedException", "no", "some:Call");

    public static Secret OrdersSecret { get; } = new()
    {
        Arn = SecretArn,
        Name = "prod/orders/app",
        KmsKeyId = "alias/orders",
        RotationFunctionArn = FunctionArn,
        StagesByVersion = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("v2", [VersionStage.Current]).Add("v1", [VersionStage.Previous]),
    };

    public static PermissionEstate Permissions { get; } = new()
    {
        Roles = Part(
            new IamRole(WebRole, "web") { AttachedArns = [PolicyArn] },
            new IamRole(RotationRole, "rotate") { Inline = [Document("rotate", """{"Effect":"Allow","Action":["secretsmanager:*","kms:*"],"Resource":"*"}""")] }),
        ManagedPolicies = EstatePart<ImmutableDictionary<string, PolicySource>>.Read(
            ImmutableDictionary<string, PolicySource>.Empty.Add(PolicyArn, Document(PolicyArn, """{"Effect":"Allow","Action":["secretsmanager:GetSecretValue","kms:Decrypt"],"Resource":"*"}""")), At),
        InstanceProfiles = EstatePart<ImmutableDictionary<string, InstanceProfile>>.Read(ImmutableDictionary<string, InstanceProfile>.Empty.Add(Profile, new(Profile, WebRole)), At),
        Keys = EstatePart<ImmutableDictionary<string, KmsKey>>.Read(ImmutableDictionary<string, KmsKey>.Empty.Add(KeyArn, Key), At),
        Organization = EstatePart<OrganizationPolicies>.Read(OrganizationPolicies.None, At),
        Secrets = ImmutableDictionary<string, SecretAccess>.Empty.Add(SecretArn, Access),
    };

    /// <summary>The estate in which a principal was seen reading a secret.</summary>
    public static EstateSnapshot Seen(EstateSnapshot snapshot, string secretArn, string principal) => snapshot with
    {
        ObservedReads = EstatePart<ObservedReads>.Read(
            ObservedReads.None with { BySecret = ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>>.Empty.Add(secretArn, ImmutableDictionary<string, ObservedRead>.Empty.Add(principal, new(principal, At, At, 1))) }, At),
    };

    public static KmsKey Key => new(KeyArn, KeyFacts.Working)
    {
        Aliases = ["alias/orders"],
        Policy = EstatePart<PolicySource>.Read(Document("default", $$"""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Account}}:root"},"Action":"kms:*","Resource":"*"}"""), At),
        Grants = EstatePart<GrantSet>.Read(new([]), At),
        Tags = EstatePart<ImmutableDictionary<string, string>>.Read(ImmutableDictionary<string, string>.Empty, At),
    };

    public static SecretAccess Access => new()
    {
        Policy = EstatePart<ResourcePolicy>.Read(ResourcePolicy.None, At),
        Versions = EstatePart<VersionSet>.Read(new([Version("v2", VersionStage.Current), Version("v1", VersionStage.Previous)], OrdersSecret.KmsKeyId), At),
    };

    public static EstateSnapshot Whole { get; } = new(new("aws", Account, Places.Region))
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(SecretArn, OrdersSecret), At),
        Permissions = Permissions,
        Network = Places.Classic().Put(
            new Instance("i-app", ["eni-app"]) { Name = "web-1", ProfileArn = Profile },
            new FunctionNetwork("rotate", ["subnet-app-a", "subnet-app-c"], ["sg-rotation"]) { RoleArn = RotationRole }),
    };

    public static PolicySource Document(string name, string statement) => PolicySource.Parse(name, $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""");

    public static EstatePart<ImmutableDictionary<string, IamRole>> Part(params IamRole[] roles) =>
        EstatePart<ImmutableDictionary<string, IamRole>>.Read(roles.ToImmutableDictionary(role => role.Arn), At);

    public static EstateSnapshot With(this EstateSnapshot snapshot, Func<PermissionEstate, PermissionEstate> change) => snapshot with { Permissions = change(snapshot.Permissions) };

    public static EstateSnapshot With(this EstateSnapshot snapshot, Func<NetworkEstate, NetworkEstate> change) => snapshot with { Network = change(snapshot.Network) };

    private static SecretVersion Version(string id, string stage) => new(id, [stage], At, null, [KeyArn]);

    /// <summary>The whole estate with another key.</summary>
    public static EstateSnapshot WithKey(KmsKey key) => Whole.With(permissions => permissions with
    {
        Keys = EstatePart<ImmutableDictionary<string, KmsKey>>.Read(ImmutableDictionary<string, KmsKey>.Empty.Add(KeyArn, key), At),
    });

    /// <summary>The whole estate without one part: refused, or not read yet.</summary>
    public static EstateSnapshot Without(string part) => part switch
    {
        "roles" => Whole.With(all => all with { Roles = EstatePart<ImmutableDictionary<string, IamRole>>.NotRead.FailedWith(Refused) }),
        "policies" => Whole.With(all => all with { ManagedPolicies = EstatePart<ImmutableDictionary<string, PolicySource>>.NotRead.FailedWith(Refused) }),
        "keys" => Whole.With(all => all with { Keys = EstatePart<ImmutableDictionary<string, KmsKey>>.NotRead.FailedWith(Refused) }),
        "key policy" => WithKey(Key with { Policy = EstatePart<PolicySource>.NotRead.FailedWith(Refused) }),
        "secret policy" => Whole.With(all => all with { Secrets = all.Secrets.SetItem(SecretArn, Access with { Policy = EstatePart<ResourcePolicy>.NotRead }) }),
        "versions" => Whole.With(all => all with { Secrets = all.Secrets.SetItem(SecretArn, Access with { Versions = EstatePart<VersionSet>.NotRead }) }),
        "organization" => Whole.With(all => all with { Organization = EstatePart<OrganizationPolicies>.NotRead.FailedWith(Refused) }),
        "endpoints" => Whole.With(all => all with { Endpoints = EstatePart<ImmutableDictionary<string, VpcEndpoint>>.NotRead.FailedWith(Refused) }),
        "groups" => Whole.With(all => all with { SecurityGroups = EstatePart<ImmutableDictionary<string, SecurityGroup>>.NotRead.FailedWith(Refused) }),
        _ => Whole.With(all => all with { Databases = EstatePart<ImmutableDictionary<string, DatabaseInstance>>.NotRead.FailedWith(Refused) }),
    };
}
