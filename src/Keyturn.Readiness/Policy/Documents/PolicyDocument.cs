using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>A policy document that was understood whole.</summary>
/// <remarks>Follows "Grammar of the IAM JSON policy language", IAM User Guide.</remarks>
/// <param name="Version">As written; <see langword="null"/> when absent, which means 2008-10-17.</param>
/// <param name="Id">Optional name that the document gives itself.</param>
/// <param name="Statements">In the order of the document.</param>
public sealed record PolicyDocument(string? Version, string? Id, ImmutableArray<Statement> Statements)
{
    /// <summary>The version that has policy variables.</summary>
    public const string CurrentVersion = "2012-10-17";

    /// <summary>The version that an absent Version means.</summary>
    public const string OldVersion = "2008-10-17";

    /// <summary>Whether <c>${…}</c> is a policy variable here; otherwise it is plain text.</summary>
    /// <remarks>"IAM JSON policy elements: Variables and tags", IAM User Guide.</remarks>
    public bool HasVariables => Version == CurrentVersion;
}
