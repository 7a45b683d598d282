using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Estate.Permissions;

/// <summary>A KMS key, as ListKeys, ListAliases and DescribeKey tell; its policy, grants and tags are calls of their own and can be refused one by one.</summary>
/// <param name="Arn">Key ARN.</param>
/// <param name="Facts">State, spec, usage and manager.</param>
public sealed record KmsKey(string Arn, KeyFacts Facts)
{
    /// <summary>Names with their prefix <c>alias/</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>When a pending deletion happens (UTC).</summary>
    public DateTimeOffset? DeletionAt { get; init; }

    /// <summary>GetKeyPolicy, policy <c>default</c>.</summary>
    public EstatePart<PolicySource> Policy { get; init; } = EstatePart<PolicySource>.NotRead;

    /// <summary>ListGrants.</summary>
    public EstatePart<GrantSet> Grants { get; init; } = EstatePart<GrantSet>.NotRead;

    /// <summary>ListResourceTags.</summary>
    public EstatePart<ImmutableDictionary<string, string>> Tags { get; init; } = EstatePart<ImmutableDictionary<string, string>>.NotRead;

    /// <summary>Id of the key.</summary>
    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];
}

/// <summary>All grants of a key.</summary>
public sealed record GrantSet(ImmutableArray<KmsGrant> Grants);
