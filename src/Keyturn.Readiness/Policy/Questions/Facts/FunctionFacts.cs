using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Questions.Facts;

/// <summary>What a question needs to know of a rotation function.</summary>
/// <param name="Arn">Function ARN.</param>
public sealed record FunctionFacts(string Arn)
{
    /// <summary>Its execution role; <see langword="null"/> when not read.</summary>
    public RoleFacts? Role { get; init; }

    /// <summary>Its resource-based policy.</summary>
    public Layer Policy { get; init; } = Layer.NotRead("NotGiven");

    /// <summary>ARN of its role session, when known.</summary>
    public string? SessionArn { get; init; }

    /// <summary>The way its requests to Secrets Manager take.</summary>
    public EndpointFacts Path { get; init; } = EndpointFacts.NotKnown;
}
