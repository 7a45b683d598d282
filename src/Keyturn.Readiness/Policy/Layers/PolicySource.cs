using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Policy.Layers;

/// <summary>One policy as it was found: its document, or why that was not understood.</summary>
/// <param name="Name">Policy ARN, or name of the inline policy; what an explanation calls it.</param>
/// <param name="Document">The document; <see langword="null"/> when it was not understood.</param>
public sealed record PolicySource(string Name, PolicyDocument? Document)
{
    /// <summary>Why the document was not understood.</summary>
    public ImmutableArray<PolicyProblem> Problems { get; init; } = [];

    /// <summary>The text that was read, for showing a statement in its document.</summary>
    public string? Text { get; init; }

    /// <summary>ARN of the group whose inline policy it is, among the policies of a user; <see langword="null"/> for every other policy.</summary>
    public string? Group { get; init; }

    /// <summary>The AWS call that told it, for instance <c>iam:GetRolePolicy</c>.</summary>
    public string? ReadFrom { get; init; }

    /// <summary>When it was read (UTC).</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>A policy from its JSON text, understood or not.</summary>
    public static PolicySource Parse(string name, string text)
    {
        var result = PolicyParser.Parse(text);
        return new(name, result.Document) { Problems = result.Problems, Text = text };
    }
}
