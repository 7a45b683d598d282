using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>One statement of a policy, its elements typed but not interpreted.</summary>
/// <remarks>Follows "IAM JSON policy elements: Statement", IAM User Guide.</remarks>
public sealed record Statement
{
    /// <summary>Position in the document, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Optional statement id.</summary>
    public string? Sid { get; init; }

    /// <summary>Allow or Deny.</summary>
    public required Effect Effect { get; init; }

    /// <summary>Action or NotAction.</summary>
    public required ElementList Actions { get; init; }

    /// <summary>Resource or NotResource; <see langword="null"/> when the statement has neither.</summary>
    public ElementList? Resources { get; init; }

    /// <summary>Principal or NotPrincipal; <see langword="null"/> when the statement has neither, as in identity policies.</summary>
    public PrincipalSet? Principals { get; init; }

    /// <summary>All clauses of the Condition block; every one must hold.</summary>
    public ImmutableArray<ConditionClause> Conditions { get; init; } = [];

    /// <summary>Where the statement stands in its text.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>What a statement does when it applies.</summary>
public enum Effect
{
    /// <summary>Grants.</summary>
    Allow,

    /// <summary>Refuses, whatever else grants.</summary>
    Deny,
}

/// <summary>The values of Action and NotAction, or of Resource and NotResource.</summary>
/// <param name="Negated">Whether it is the Not form: everything except what is listed.</param>
/// <param name="Values">As written.</param>
public sealed record ElementList(bool Negated, ImmutableArray<string> Values);

/// <summary>A piece of a document's text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">In characters.</param>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Column">Column of its first character, from 1.</param>
public readonly record struct TextSpan(int Start, int Length, int Line, int Column);
