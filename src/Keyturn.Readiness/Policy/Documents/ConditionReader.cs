using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Reads the Condition block of a statement.</summary>
internal sealed class ConditionReader(Action<ProblemCode, int, string> report)
{
    private const string IfExists = "IfExists";

    private static readonly ImmutableDictionary<string, ConditionOperator> Operators =
        Enum.GetValues<ConditionOperator>().ToImmutableDictionary(value => value.ToString(), StringComparer.Ordinal);

    /// <summary>Every clause; those with problems are reported and left out.</summary>
    public ImmutableArray<ConditionClause> Read(JsonPart block)
    {
        if (!block.IsObject)
        {
            report(ProblemCode.WrongType, block.Start, "Condition");
            return [];
        }

        var clauses = ImmutableArray.CreateBuilder<ConditionClause>();
        foreach (var (text, at, keys) in block.Members)
        {
            if (Operator(text) is not { } form)
            {
                report(ProblemCode.UnknownOperator, at, JsonTree.Shorten(text));
            }
            else if (!keys.IsObject || keys.Members.Count == 0)
            {
                report(keys.IsObject ? ProblemCode.EmptyElement : ProblemCode.WrongType, keys.Start, JsonTree.Shorten(text));
            }
            else
            {
                Read(form, keys, clauses);
            }
        }

        return clauses.ToImmutable();
    }

    private void Read(ConditionClause form, JsonPart keys, ImmutableArray<ConditionClause>.Builder clauses)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, at, value) in keys.Members)
        {
            var values = value.IsArray ? value.Items : [value];
            if (!names.Add(key))
            {
                report(ProblemCode.DuplicateElement, at, JsonTree.Shorten(key));
            }
            else if (values.Count == 0)
            {
                report(ProblemCode.EmptyElement, value.Start, JsonTree.Shorten(key));
            }
            else if (values.Find(item => !item.IsScalar) is { } wrong)
            {
                report(ProblemCode.WrongType, wrong.Start, JsonTree.Shorten(key));
            }
            else
            {
                clauses.Add(form with { Key = key, Values = [.. values.Select(item => item.Text)] });
            }
        }
    }

    /// <summary>A clause without key and values. Null takes neither a set operator nor IfExists.</summary>
    private static ConditionClause? Operator(string text)
    {
        var qualifier = text.StartsWith("ForAllValues:", StringComparison.Ordinal) ? SetQualifier.ForAllValues
            : text.StartsWith("ForAnyValue:", StringComparison.Ordinal) ? SetQualifier.ForAnyValue : SetQualifier.None;
        var name = text[(qualifier == SetQualifier.None ? 0 : text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var optional = name.EndsWith(IfExists, StringComparison.Ordinal);
        if (!Operators.TryGetValue(optional ? name[..^IfExists.Length] : name, out var comparison)
            || (comparison == ConditionOperator.Null && (optional || qualifier != SetQualifier.None)))
        {
            return null;
        }

        return new(comparison, qualifier, optional, "", []);
    }
}
