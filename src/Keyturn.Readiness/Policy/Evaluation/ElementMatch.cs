using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Whether one element of a statement fits the request.</summary>
/// <param name="Kind">Which element.</param>
/// <param name="Answer">Whether it fits.</param>
/// <param name="Clause">The clause, for a condition.</param>
/// <param name="Value">What the request has for the clause's key.</param>
public sealed record ElementMatch(ElementKind Kind, Answer Answer, ConditionClause? Clause = null, ContextValue? Value = null);

/// <summary>The elements of a statement that choose requests.</summary>
public enum ElementKind
{
    /// <summary>Principal or NotPrincipal.</summary>
    Principal,

    /// <summary>Action or NotAction.</summary>
    Action,

    /// <summary>Resource or NotResource.</summary>
    Resource,

    /// <summary>One clause of the Condition.</summary>
    Condition,
}
