using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Questions.Facts;

/// <summary>What a question needs to know of a role, or of a user. What is not set counts as not read.</summary>
/// <param name="Arn">ARN with its path.</param>
public sealed record RoleFacts(string Arn)
{
    /// <summary>Whether it is a user, who calls under its own name and without a session.</summary>
    public bool IsUser => Arn.Contains(":user/", StringComparison.Ordinal);

    /// <summary>Inline and attached policies.</summary>
    public Layer Identity { get; init; } = Layer.NotRead("NotGiven");

    /// <summary>Permissions boundary.</summary>
    public Layer Boundary { get; init; } = Layer.NotRead("NotGiven");

    /// <summary>Tags of the role; <see langword="null"/> when not read.</summary>
    public ImmutableDictionary<string, string>? Tags { get; init; }

    /// <summary>Service control policies of its account, level by level.</summary>
    public ImmutableArray<Layer> Scps { get; init; } = [Layer.NotRead("NotGiven")];

    /// <summary>Whether its account is the management account of its organization.</summary>
    public Truth InManagementAccount { get; init; } = Truth.Unknown;
}
