using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Benchmarks.Running;

/// <summary>The synthetic permissions and the synthetic network as one estate, as a collector would have read it: 1,000 instances with a role each, 10,000 secrets of 200 databases.</summary>
internal static class SyntheticEstate
{
    private const string DefaultKeyAlias = "alias/aws/secretsmanager";
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    public static EstateSnapshot Create(SyntheticPolicies policies, NetworkEstate network)
    {
        var roles = policies.Consumers.Select(consumer => consumer.Role!).ToList();
        return new(new EstateScope("aws", "111122223333", SyntheticNetwork.Region))
        {
            Secrets = Part(policies.Secrets.Select((facts, at) => SecretOf(facts, at)), secret => secret.Arn),
            Network = network with
            {
                Instances = Part(network.Instances.Value!.Values.Select((instance, at) => instance with { Name = $"consumer-{at}", ProfileArn = ProfileArn(at) }), instance => instance.Id),
            },
            Permissions = new()
            {
                Roles = Part(roles.Where(role => role.Identity is Layer.ReadLayer).Select(RoleOf), role => role.Arn),
                ManagedPolicies = Part(roles.SelectMany(Managed).DistinctBy(policy => policy.Name), policy => policy.Name),
                InstanceProfiles = Part(roles.Select((role, at) => new InstanceProfile(ProfileArn(at), role.Arn)), profile => profile.Arn),
                Keys = Part(policies.Keys.Values.DistinctBy(key => key.Arn).Select(KeyOf), key => key.Arn),
                Organization = EstatePart<OrganizationPolicies>.Read(Organization(roles[0], policies.Secrets[0]), At),
                Secrets = policies.Secrets.ToImmutableDictionary(secret => secret.Arn, AccessOf, StringComparer.Ordinal),
            },
        };
    }

    /// <summary>The same with one more rule in one security group.</summary>
    public static EstateSnapshot WithRule(EstateSnapshot snapshot)
    {
        var groups = snapshot.Network.SecurityGroups.Value!;
        var group = groups["sg-1"] with { Rules = groups["sg-1"].Rules.Add(new("sgr-new", false, "tcp", PortRange.Of(1521)) { Block = Cidr.Parse("10.0.0.0/16") }) };
        return snapshot with { Network = snapshot.Network with { SecurityGroups = EstatePart<ImmutableDictionary<string, SecurityGroup>>.Read(groups.SetItem("sg-1", group), DateTimeOffset.UnixEpoch) } };
    }

    private static string ProfileArn(int at) => $"arn:aws:iam::111122223333:instance-profile/consumer-{at}";

    private static string BoundaryArn(RoleFacts role) => $"{role.Arn}-boundary";

    private static Secret SecretOf(SecretFacts facts, int at) => new()
    {
        Arn = facts.Arn,
        Name = Arn.Part(facts.Arn, Arn.Resource)["secret:".Length..],
        KmsKeyId = facts.CurrentKey,
        Tags = (facts.Tags ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal)
            .SetItem(DatabaseFinder.Tag, SyntheticNetwork.DatabaseIds[at % SyntheticNetwork.DatabaseIds.Length]),
        StagesByVersion = (facts.Versions ?? []).ToImmutableSortedDictionary(version => version.VersionId, version => version.Stages, StringComparer.Ordinal),
    };

    private static IamRole RoleOf(RoleFacts role) => new(role.Arn, role.Arn[(role.Arn.LastIndexOf('/') + 1)..])
    {
        Inline = [.. Policies(role).Where(policy => !IsManaged(policy))],
        AttachedArns = [.. Policies(role).Where(IsManaged).Select(policy => policy.Name)],
        BoundaryArn = role.Boundary is Layer.ReadLayer ? BoundaryArn(role) : null,
        Tags = role.Tags ?? ImmutableDictionary<string, string>.Empty,
    };

    private static IEnumerable<PolicySource> Managed(RoleFacts role) => Policies(role).Where(IsManaged)
        .Concat(role.Boundary is Layer.ReadLayer { Policies: [var boundary] } ? [boundary with { Name = BoundaryArn(role) }] : []);

    private static ImmutableArray<PolicySource> Policies(RoleFacts role) => (role.Identity as Layer.ReadLayer)?.Policies ?? [];

    private static bool IsManaged(PolicySource policy) => policy.Name.StartsWith("arn:", StringComparison.Ordinal);

    private static KmsKey KeyOf(EncryptionKeyFacts key, int at) => new(key.Arn, key.Facts)
    {
        Aliases = key.Facts.Manager == KeyOwner.Aws ? [DefaultKeyAlias] : [string.Create(CultureInfo.InvariantCulture, $"alias/key-{at}")],
        Policy = key.Policy is Layer.ReadLayer { Policies: [var policy] } ? EstatePart<PolicySource>.Read(policy, At) : EstatePart<PolicySource>.NotRead,
        Grants = EstatePart<GrantSet>.Read(new(key.Grants.Grants), At),
        Tags = key.Tags is { } tags ? EstatePart<ImmutableDictionary<string, string>>.Read(tags, At) : EstatePart<ImmutableDictionary<string, string>>.NotRead,
    };

    private static SecretAccess AccessOf(SecretFacts facts) => new()
    {
        Policy = facts.Policy switch
        {
            Layer.ReadLayer { Policies: [var policy] } => EstatePart<ResourcePolicy>.Read(new(policy), At),
            Layer.AbsentLayer => EstatePart<ResourcePolicy>.Read(ResourcePolicy.None, At),
            _ => EstatePart<ResourcePolicy>.NotRead,
        },
        Versions = EstatePart<VersionSet>.Read(new([.. (facts.Versions ?? []).Select(version => new SecretVersion(version.VersionId, version.Stages, At, null, version.Keys))], facts.CurrentKey), At),
    };

    private static OrganizationPolicies Organization(RoleFacts role, SecretFacts secret) => new("999999999999") { Scps = LevelsOf(role.Scps), Rcps = LevelsOf(secret.Rcps) };

    private static ImmutableArray<ImmutableArray<PolicySource>> LevelsOf(ImmutableArray<Layer> levels) => [.. levels.OfType<Layer.ReadLayer>().Select(level => level.Policies)];

    private static EstatePart<ImmutableDictionary<string, T>> Part<T>(IEnumerable<T> values, Func<T, string> key)
        where T : class => EstatePart<ImmutableDictionary<string, T>>.Read(values.ToImmutableDictionary(key, StringComparer.Ordinal), At);
}
