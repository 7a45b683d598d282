using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>A document, or the problems that kept it from being understood; never both.</summary>
public sealed record ParseResult
{
    /// <summary>A document that was understood.</summary>
    public ParseResult(PolicyDocument document) => Document = document;

    /// <summary>A document that was not understood.</summary>
    public ParseResult(ImmutableArray<PolicyProblem> problems) => Problems = problems;

    /// <summary>The document; <see langword="null"/> when there are problems.</summary>
    public PolicyDocument? Document { get; }

    /// <summary>What was not understood, in the order of the text.</summary>
    public ImmutableArray<PolicyProblem> Problems { get; } = [];

    /// <summary>Whether the document was understood whole.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    public bool Understood => Document is not null;
}
