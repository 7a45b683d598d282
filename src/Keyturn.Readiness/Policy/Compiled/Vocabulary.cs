using System.Globalization;
using Keyturn.Readiness.Policy.Conditions;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;
using Keyturn.Readiness.Policy.Variables;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Numbers for everything that policies and requests name, so that equal things are compared and evaluated once.</summary>
internal sealed class Vocabulary
{
    private static readonly Caller Nobody = Caller.Root("");
    private readonly Interner<string> valueTexts = new(StringComparer.Ordinal);
    private readonly Interner<ContextValue> values = new(ReferenceEqualityComparer.Instance);
    private readonly Interner<string> clauseTexts = new(StringComparer.Ordinal);
    private readonly List<CompiledClause> clauses = [];
    private readonly Interner<string> elementTexts = new(StringComparer.Ordinal);
    private readonly Interner<(int, int)> pairs = new();
    private readonly Lock adding = new();

    public Vocabulary()
    {
        foreach (var key in SplittableKey.All)
        {
            Keys.Of(key);
        }

        Absent = ValueOf(ContextValue.Absent);
    }

    /// <summary>Condition keys, without regard to case. Those whose outcomes can be split come first.</summary>
    public Interner<string> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What Principal elements and grants name.</summary>
    public Interner<string> Principals { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of the value "not in the request".</summary>
    public int Absent { get; }

    /// <summary>How many keys can be split.</summary>
    public static int Splittable { get; } = SplittableKey.All.Length;

    public ContextValue Value(int number) => values[number];

    /// <summary>The same number for the same contents.</summary>
    public int ValueOf(ContextValue value)
    {
        var text = TextOf(value);
        lock (adding)
        {
            var before = valueTexts.Count;
            var number = valueTexts.Of(text);
            if (number == before)
            {
                values.Of(value);
            }

            return number;
        }
    }

    /// <summary>One number for a sequence of numbers, built one by one.</summary>
    public int Pair(int left, int right) => pairs.Of((left, right));

    public CompiledClause Clause(ConditionClause clause, bool documentHasVariables)
    {
        var hasVariables = documentHasVariables && clause.Values.Any(TemplateText.HasVariable);
        var text = string.Create(CultureInfo.InvariantCulture, $"{hasVariables} {clause.OperatorText} {clause.Key.ToUpperInvariant()} {Listed(clause.Values)}");
        lock (adding)
        {
            var before = clauseTexts.Count;
            var number = clauseTexts.Of(text);
            if (number == before)
            {
                clauses.Add(new(number, clause, hasVariables, KeysOf(hasVariables ? clause.Values : [], clause.Key)));
            }

            return clauses[number];
        }
    }

    public CompiledResources Resources(ElementList list, bool documentHasVariables)
    {
        var hasVariables = documentHasVariables && list.Values.Any(TemplateText.HasVariable);
        var number = elementTexts.Of(string.Create(CultureInfo.InvariantCulture, $"{hasVariables} {list.Negated} {Listed(list.Values)}"));
        return new(number, list, hasVariables, hasVariables ? KeysOf(list.Values) : []);
    }

    /// <summary>Whether a clause holds when its keys hold these values. What a clause says hangs on nothing else.</summary>
    public Truth Evaluate(CompiledClause clause, ReadOnlySpan<int> held) =>
        ConditionEvaluator.Evaluate(clause.Clause, Request("s:a", Target.Any, clause.Keys, held), clause.HasVariables).Truth;

    /// <summary>A request in which these keys hold these values.</summary>
    public AuthorizationRequest Request(string action, Target target, ReadOnlySpan<int> keys, ReadOnlySpan<int> held)
    {
        var stated = new KeyValuePair<string, ContextValue>[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            stated[at] = new(Keys[keys[at]], Value(held[at]));
        }

        return new(Nobody, action, target, new RequestContext(stated));
    }

    private int[] KeysOf(IEnumerable<string> templates, params ReadOnlySpan<string> first)
    {
        var numbers = new List<int>();
        foreach (var key in first)
        {
            numbers.Add(Keys.Of(key));
        }

        foreach (var part in templates.Where(TemplateText.HasVariable).Select(TemplateText.Parse).OfType<TemplateText>().SelectMany(template => template.Parts))
        {
            if (part.Key is not null && Keys.Of(part.Key) is var number && !numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    private static string TextOf(ContextValue value) => value switch
    {
        ContextValue.AbsentValue => "absent",
        ContextValue.KnownValue known => $"{(known.Multivalued ? "set" : "one")} {Listed(known.Values)}",
        ContextValue.MaybeAbsentValue maybe => $"maybe {TextOf(maybe.Present)}",
        _ => "anything",
    };

    private static string Listed(IEnumerable<string> texts) => string.Concat(texts.Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}")));
}
