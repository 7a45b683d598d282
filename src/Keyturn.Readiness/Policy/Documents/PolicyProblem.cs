namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Why a document was not understood, and where.</summary>
/// <param name="Code">Stable reason.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Detail">The text that was met, shortened; empty when the code says all.</param>
public sealed record PolicyProblem(ProblemCode Code, int Line, int Column, string Detail);

/// <summary>Why a document was not understood.</summary>
public enum ProblemCode
{
    /// <summary>Not JSON.</summary>
    NotJson,

    /// <summary>Longer than <see cref="PolicyLimits.Characters"/>.</summary>
    TooLong,

    /// <summary>Nested deeper than <see cref="PolicyLimits.Depth"/>.</summary>
    TooDeep,

    /// <summary>More statements than <see cref="PolicyLimits.Statements"/>.</summary>
    TooManyStatements,

    /// <summary>More values than <see cref="PolicyLimits.Values"/>.</summary>
    TooManyValues,

    /// <summary>A text longer than <see cref="PolicyLimits.ValueLength"/>.</summary>
    ValueTooLong,

    /// <summary>An element that the policy language does not have.</summary>
    UnknownElement,

    /// <summary>A name that stands twice in one object.</summary>
    DuplicateElement,

    /// <summary>An element of another JSON type than the language demands.</summary>
    WrongType,

    /// <summary>A Version other than the two there are.</summary>
    UnknownVersion,

    /// <summary>An Effect other than Allow and Deny.</summary>
    UnknownEffect,

    /// <summary>A condition operator that the language does not have.</summary>
    UnknownOperator,

    /// <summary>A kind of principal that the language does not have.</summary>
    UnknownPrincipalKind,

    /// <summary>Statement, Effect, or Action and NotAction are missing.</summary>
    MissingElement,

    /// <summary>An element together with its Not form.</summary>
    ConflictingElements,

    /// <summary>An element without a value.</summary>
    EmptyElement,
}
