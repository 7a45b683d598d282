using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Questions;

/// <summary>Facts in which everything is known and nothing is in the way.</summary>
internal static class Known
{
    public const string NewKey = "new";
    public const string OldKey = "old";

    public static readonly Layer Nothing = Keyturn.Readiness.Policy.Layers.Layer.Absent;

    public static RoleFacts Role { get; } = new(RoleArn) { Identity = Layer(Allow()), Boundary = Nothing, Tags = Map(), Scps = [] };

    public static RoleFacts Powerless { get; } = Role with { Identity = Layer() };

    public static SecretFacts Secret { get; } = new(SecretArn)
    {
        Policy = Nothing,
        Tags = Map(),
        Versions = [new("v2", ["AWSCURRENT"], [NewKey]), new("v1", ["AWSPREVIOUS"], [OldKey]), new("v0", [], ["gone"])],
        CurrentKey = NewKey,
        Rcps = [],
    };

    public static EncryptionKeyFacts Key(string id) => new($"arn:aws:kms:eu-west-1:{Account}:key/{id}", KeyFacts.Working)
    {
        Policy = Layer(Allow("kms:*", To(RootArn))), Grants = GrantList.None, Tags = Map(), Rcps = [],
    };

    public static ImmutableDictionary<string, EncryptionKeyFacts> Keys(params EncryptionKeyFacts[] others) =>
        others.Concat([Key(NewKey), Key(OldKey)]).DistinctBy(key => key.Arn).ToImmutableDictionary(key => key.Arn[(key.Arn.LastIndexOf('/') + 1)..]);

    public static ConsumerFacts Consumer(RoleFacts role) => new(ConsumerKind.Ec2, "web") { Role = role, Path = EndpointFacts.None };
}
