using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Questions.Facts;

/// <summary>What a question about a secret needs to know of it. What is not set counts as not read.</summary>
/// <param name="Arn">Full ARN with its suffix.</param>
public sealed record SecretFacts(string Arn)
{
    /// <summary>Its resource policy.</summary>
    public Layer Policy { get; init; } = Layer.NotRead("NotGiven");

    /// <summary>Its tags; <see langword="null"/> when not read.</summary>
    public ImmutableDictionary<string, string>? Tags { get; init; }

    /// <summary>Its versions, as ListSecretVersionIds tells them; <see langword="null"/> when not read.</summary>
    public ImmutableArray<VersionFacts>? Versions { get; init; }

    /// <summary>The key for new versions, as a key of the table of keys; <see cref="DefaultKey"/> for the AWS managed one.</summary>
    public string? CurrentKey { get; init; }

    /// <summary>ARN of its rotation function; <see langword="null"/> when it has none or it is not known.</summary>
    public string? RotationFunctionArn { get; init; }

    /// <summary>The secret as what is asked for.</summary>
    internal Target Target => Target.Secret(Arn) with { Tags = Tags, RotationFunctionArn = RotationFunctionArn };

    /// <summary>Resource control policies of its account, level by level.</summary>
    public ImmutableArray<Layer> Rcps { get; init; } = [Layer.NotRead("NotGiven")];

    /// <summary>Whether its account is the management account of its organization.</summary>
    public Truth InManagementAccount { get; init; } = Truth.Unknown;

    /// <summary>How ListSecretVersionIds names the AWS managed key.</summary>
    public const string DefaultKey = "DefaultEncryptionKey";
}

/// <summary>One version of a secret.</summary>
/// <param name="VersionId">Its id.</param>
/// <param name="Stages">Its staging labels.</param>
/// <param name="Keys">The keys that its value is encrypted under, as keys of the table of keys; empty for a version without value.</param>
public sealed record VersionFacts(string VersionId, ImmutableArray<string> Stages, ImmutableArray<string> Keys);
