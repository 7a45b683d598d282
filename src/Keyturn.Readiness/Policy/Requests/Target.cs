using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Requests;

/// <summary>The resource of a request.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Arn">Its ARN; <c>*</c> for actions that have no resource.</param>
/// <param name="Account">The account that owns it; empty for <c>*</c>.</param>
public sealed record Target(ResourceKind Kind, string Arn, string Account)
{
    /// <summary>What an action without resource, for instance GetRandomPassword, is evaluated against.</summary>
    public static Target Any { get; } = new(ResourceKind.Any, "*", "");

    /// <summary>Tags of the resource; <see langword="null"/> when they are not known. Tag keys ignore case.</summary>
    public ImmutableDictionary<string, string>? Tags { get; init; }

    /// <summary>ARN of the function that rotates the secret; <see langword="null"/> when none is known.</summary>
    public string? RotationFunctionArn { get; init; }

    /// <summary>A secret by its full ARN.</summary>
    public static Target Secret(string arn) => new(ResourceKind.Secret, arn, Patterns.Arn.AccountOf(arn));

    /// <summary>A KMS key by its key ARN, never an alias.</summary>
    public static Target KmsKey(string arn) => new(ResourceKind.KmsKey, arn, Patterns.Arn.AccountOf(arn));

    /// <summary>A Lambda function.</summary>
    public static Target Function(string arn) => new(ResourceKind.Function, arn, Patterns.Arn.AccountOf(arn));
}

/// <summary>Kinds of resources that the engine knows the rules of.</summary>
public enum ResourceKind
{
    /// <summary>A secret.</summary>
    Secret,

    /// <summary>A KMS key.</summary>
    KmsKey,

    /// <summary>A Lambda function.</summary>
    Function,

    /// <summary>No particular resource.</summary>
    Any,
}
