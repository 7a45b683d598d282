using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>One key of one operator block of a Condition.</summary>
/// <remarks>Follows "IAM JSON policy elements: Condition operators", IAM User Guide.</remarks>
/// <param name="Operator">What is compared, and how.</param>
/// <param name="Qualifier">The set operator before it.</param>
/// <param name="IfExists">Whether a missing key satisfies it.</param>
/// <param name="Key">The condition key as written; names ignore case.</param>
/// <param name="Values">As written; JSON numbers and booleans as their text.</param>
public sealed record ConditionClause(
    ConditionOperator Operator, SetQualifier Qualifier, bool IfExists, string Key, ImmutableArray<string> Values)
{
    /// <summary>The operator as a policy writes it, for instance <c>ForAnyValue:StringLikeIfExists</c>.</summary>
    public string OperatorText => $"{(Qualifier == SetQualifier.None ? "" : $"{Qualifier}:")}{Operator}{(IfExists ? "IfExists" : "")}";
}

/// <summary>The set operator before a condition operator.</summary>
public enum SetQualifier
{
    /// <summary>None: the key has one value.</summary>
    None,

    /// <summary>Every value of the key must satisfy it; also true of no values.</summary>
    ForAllValues,

    /// <summary>At least one value of the key must satisfy it.</summary>
    ForAnyValue,
}

/// <summary>The condition operators of the policy language.</summary>
public enum ConditionOperator
{
    StringEquals,
    StringNotEquals,
    StringEqualsIgnoreCase,
    StringNotEqualsIgnoreCase,
    StringLike,
    StringNotLike,
    NumericEquals,
    NumericNotEquals,
    NumericLessThan,
    NumericLessThanEquals,
    NumericGreaterThan,
    NumericGreaterThanEquals,
    DateEquals,
    DateNotEquals,
    DateLessThan,
    DateLessThanEquals,
    DateGreaterThan,
    DateGreaterThanEquals,
    Bool,
    BinaryEquals,
    IpAddress,
    NotIpAddress,
    ArnEquals,
    ArnNotEquals,
    ArnLike,
    ArnNotLike,
    Null,
}
