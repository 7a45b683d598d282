using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Questions.Facts;

/// <summary>What a question needs to know of a KMS key. What is not set counts as not read.</summary>
/// <param name="Arn">Key ARN, never an alias.</param>
/// <param name="Facts">State, spec, usage and manager.</param>
public sealed record EncryptionKeyFacts(string Arn, KeyFacts Facts)
{
    /// <summary>The key policy.</summary>
    public Layer Policy { get; init; } = Layer.NotRead("NotGiven");

    /// <summary>Its grants.</summary>
    public GrantList Grants { get; init; } = GrantList.NotRead("NotGiven");

    /// <summary>Its tags; <see langword="null"/> when not read.</summary>
    public ImmutableDictionary<string, string>? Tags { get; init; }

    /// <summary>Resource control policies of its account, level by level.</summary>
    public ImmutableArray<Layer> Rcps { get; init; } = [Layer.NotRead("NotGiven")];

    /// <summary>Whether its account is the management account of its organization.</summary>
    public Truth InManagementAccount { get; init; } = Truth.Unknown;
}
