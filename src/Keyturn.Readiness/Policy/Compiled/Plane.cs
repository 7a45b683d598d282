using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;
using Keyturn.Readiness.Policy.Variables;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>The columns of one kind, secrets or keys, with everything about them that is the same for many consumers.</summary>
internal sealed class Plane
{
    /// <summary>A caller that declares nothing, for what does not hang on the caller.</summary>
    public static readonly Identity NobodyInParticular = new(Caller.Root(""), PolicyLayers.None, EndpointFacts.Free, RequestContext.Empty);

    private readonly bool isKey;
    private readonly ArnIndex arns;
    private readonly ulong[] awsManaged;
    private readonly bool[] isBarred;
    private readonly ConcurrentDictionary<(int Resources, int Held, bool IsOwn), KleeneSet> resources = new();
    private readonly ConcurrentDictionary<(int Clause, int Held), Outcome> outcomes = new();
    private readonly ConcurrentDictionary<string, KleeneSet> patterns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, ColumnValues> columnValues = new();
    private readonly ConcurrentDictionary<string, ulong[]> accounts = new(StringComparer.Ordinal);

    public Plane(Vocabulary words, PolicyCompiler compiler, ImmutableArray<Column> columns, ImmutableArray<string> actions, ImmutableArray<int> own)
    {
        (Words, Compiler, Columns, ActionNames, Actions) = (words, compiler, columns, actions, own);
        isKey = columns[0].Key is not null;
        var all = new KleeneWords(columns.Length);
        Enumerable.Range(0, columns.Length).ToList().ForEach(column => all.Raise(column, true));
        All = all.Build(negated: false);
        Unknown = new(ColumnSet.None, All.May);
        arns = new([.. columns.Select(column => column.Target.Arn)]);
        ActionClasses = [.. own.GroupBy(action => PassesTags(actions[action])).Select(group => (actions[group.First()], group.Aggregate(0U, (mask, action) => mask | 1U << action)))];
        awsManaged = new ulong[Width];
        foreach (var column in Enumerable.Range(0, columns.Length).Where(column => columns[column].IsForItsAccountOnly))
        {
            ColumnSet.Mark(awsManaged, column);
        }

        isBarred = [.. own.Select(action => isKey && !KeyAuthorization.WorksAcrossAccounts(actions[action]))];
        Layers = new(this);
    }

    public Vocabulary Words { get; }

    public PolicyCompiler Compiler { get; }

    public ImmutableArray<Column> Columns { get; private set; }

    /// <summary>All actions of the fleet; masks number them so.</summary>
    public ImmutableArray<string> ActionNames { get; }

    /// <summary>Numbers of the actions that are asked of these columns.</summary>
    public ImmutableArray<int> Actions { get; }

    /// <summary>Actions for which every condition key holds the same, with one of them to look it up.</summary>
    public ImmutableArray<(string Action, uint Mask)> ActionClasses { get; }

    public int Width => ColumnSet.WordsFor(Columns.Length);

    /// <summary>Every column.</summary>
    public KleeneSet All { get; }

    /// <summary>Every column, unknown.</summary>
    public KleeneSet Unknown { get; }

    /// <summary>The policies on the columns' side.</summary>
    public ColumnLayers Layers { get; }

    public bool IsKey => isKey;

    public bool IsStated(int key) => Column.States(Words.Keys[key], isKey);

    public bool IsImplied(int key) => Column.Implies(Words.Keys[key]);

    /// <summary>The columns of an account, as words.</summary>
    public ulong[] Of(string account) => accounts.GetOrAdd(account, _ =>
    {
        var words = new ulong[Width];
        for (var column = 0; column < Columns.Length; column++)
        {
            if (Columns[column].Target.Account == account)
            {
                ColumnSet.Mark(words, column);
            }
        }

        return words;
    });

    /// <summary>The columns of one word on which an action never works from another account.</summary>
    public ulong Barred(int action, int word) => isBarred[action] ? ~0UL : awsManaged[word];

    /// <summary>The verdict of the obvious evaluator.</summary>
    public Verdict AskObvious(CompiledRow row, int action, int column) => CaseSplitter.Evaluate(
        Columns[column].Request(row.Who, ActionNames[Actions[action]]), Columns[column].Layers(row.Who)).Verdict;

    /// <summary>Puts columns with other policies in the place of some.</summary>
    public void Replace(IReadOnlyCollection<int> changed, Func<Column, Column> change)
    {
        var columns = Columns.ToBuilder();
        foreach (var column in changed)
        {
            columns[column] = change(columns[column]);
        }

        Columns = columns.MoveToImmutable();
        Layers.Replace(changed);
    }

    /// <summary>The columns that a Resource or NotResource element fits.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isOwn">Whether it stands in the policy of the resource, where it may be left out.</param>
    /// <param name="row">The consumer, for variables.</param>
    /// <param name="actionClass">The class of actions, for variables.</param>
    public KleeneSet ResourcesOf(CompiledResources? element, bool isOwn, CompiledRow? row, int actionClass)
    {
        if (element is null)
        {
            return isOwn ? All : Unknown;
        }

        var (held, isOfColumn) = row is null ? (0, false) : Held(element.Keys, row, actionClass);
        return resources.GetOrAdd((element.Number, held, isOwn), _ => isOfColumn ? OneByOne(element, isOwn, row!, actionClass) : Match(element, row, actionClass));
    }

    /// <summary>What a clause says for a consumer.</summary>
    public Outcome OutcomeOf(CompiledClause clause, CompiledRow row, int actionClass)
    {
        if (clause.Keys.Length == 1 && !row.IsOfColumn(clause.Keys[0]))
        {
            return new(clause.Of(row.ValueOf(clause.Keys[0], actionClass), Words), null);
        }

        var (held, isOfColumn) = Held(clause.Keys, row, actionClass);
        if (!outcomes.TryGetValue((clause.Number, held), out var outcome))
        {
            outcome = isOfColumn
                ? new(Truth.Yes, ColumnClause.Evaluate(this, clause, row, actionClass))
                : new(Words.Evaluate(clause, [.. clause.Keys.Select(key => row.ValueOf(key, actionClass))]), null);
            outcomes.TryAdd((clause.Number, held), outcome);
        }

        return outcome;
    }

    /// <summary>What a key holds column by column.</summary>
    public ColumnValues ValuesOf(int key) => columnValues.GetOrAdd(key, _ => new(Words, Words.Keys[key], Columns));

    /// <summary>One number for all that a consumer holds of some keys; those that hang on the column count as one value.</summary>
    private (int Held, bool IsOfColumn) Held(int[] keys, CompiledRow row, int actionClass)
    {
        var (held, isOfColumn) = (0, false);
        foreach (var key in keys)
        {
            var ofColumn = row.IsOfColumn(key);
            isOfColumn |= ofColumn;
            held = Words.Pair(held, ofColumn ? 0 : 1 + row.ValueOf(key, actionClass));
        }

        return (held, isOfColumn);
    }

    private KleeneSet Match(CompiledResources element, CompiledRow? row, int actionClass)
    {
        var into = new KleeneWords(Columns.Length);
        AuthorizationRequest? request = null;
        foreach (var value in element.List.Values)
        {
            if (!element.HasVariables || !TemplateText.HasVariable(value))
            {
                into.Raise(patterns.GetOrAdd(value, text => arns.Match(new CompiledPattern(new(text)))));
                continue;
            }

            request ??= Words.Request("s:a", Target.Any, element.Keys, [.. element.Keys.Select(key => row!.ValueOf(key, actionClass))]);
            var resolved = Substitution.Of(value, true, request);
            if (ResourceMatcher.IsMisplaced(value) || resolved.Question is not null || (resolved.Text is null && element.List.Negated))
            {
                into.RaiseAllToUnknown();
            }
            else if (resolved.Text is not null)
            {
                arns.Match(new(resolved.Text), into);
            }
        }

        return into.Build(element.List.Negated);
    }

    /// <summary>Variables that hang on the column: the obvious evaluator is asked for each.</summary>
    private KleeneSet OneByOne(CompiledResources element, bool isOwn, CompiledRow row, int actionClass)
    {
        var into = new KleeneWords(Columns.Length);
        for (var column = 0; column < Columns.Length; column++)
        {
            var at = column;
            var request = Words.Request("s:a", Columns[column].Target, element.Keys, [.. element.Keys.Select(key => row.IsOfColumn(key) ? ValuesOf(key).Of[at] : row.ValueOf(key, actionClass))]);
            var truth = ResourceMatcher.Match(element.List, isOwn ? LayerKind.Resource : LayerKind.Identity, request, true).Truth;
            if (truth != Truth.No)
            {
                into.Raise(column, truth == Truth.Yes);
            }
        }

        return into.Build(negated: false);
    }

    /// <summary>The one property of an action that default values of condition keys hang on.</summary>
    private static bool PassesTags(string action) =>
        KnownKeys.DefaultOf("aws:TagKeys", new(Caller.Root(""), action, Target.Any, RequestContext.Empty)) is not ContextValue.AbsentValue;
}
