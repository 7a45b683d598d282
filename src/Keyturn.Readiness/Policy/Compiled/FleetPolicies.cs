using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>The verdicts of a whole fleet: what every consumer may do with every secret, and with the keys of its versions.</summary>
/// <remarks>Agrees with <see cref="CaseSplitter"/> in every cell: statements are reduced to bits over all secrets, and what bits cannot tell the obvious evaluator decides.
/// Changes are made in place: whoever reads while another thread changes may see a row half old, half new.</remarks>
public sealed class FleetPolicies
{
    private const string KeyAction = "kms:Decrypt";
    private const string ReadAction = "secretsmanager:GetSecretValue";
    private const string DescribeAction = "secretsmanager:DescribeSecret";
    private const string PutAction = "secretsmanager:PutSecretValue";
    private const string LabelAction = "secretsmanager:UpdateSecretVersionStage";
    private const string RotateAction = "secretsmanager:RotateSecret";
    private readonly ConsumerFacts[] consumers;
    private readonly SecretFacts[] secrets;
    private readonly Dictionary<string, EncryptionKeyFacts> keys;
    private readonly FleetLegs legs;
    private readonly PolicyCompiler compiler;
    private readonly Plane? onSecrets;
    private readonly Plane? onKeys;
    private readonly FleetRow?[] rows;
    private readonly ConcurrentBag<FleetEvaluators> idle = [];

    private FleetPolicies(
        ImmutableArray<ConsumerFacts> consumers, IReadOnlyList<Identity?> callers, ImmutableArray<SecretFacts> secrets, IReadOnlyDictionary<string, EncryptionKeyFacts> keys, int asked)
    {
        this.consumers = [.. consumers];
        this.secrets = [.. secrets];
        this.keys = keys.ToDictionary(StringComparer.Ordinal);
        legs = new(secrets, keys);
        var words = new Vocabulary();
        var actions = SecretActions.Add(KeyAction);
        compiler = new(words, actions);
        onSecrets = legs.Secrets.IsEmpty ? null : new(words, compiler, legs.Secrets, actions, [.. Enumerable.Range(0, asked)]);
        onKeys = legs.Keys.IsEmpty ? null : new(words, compiler, legs.Keys, actions, [SecretActions.Length]);
        rows = new FleetRow?[callers.Count];
        Parallel.For(0, rows.Length, at => rows[at] = callers[at] is { } who ? new(who, onSecrets, onKeys) : null);
    }

    /// <summary>The actions on a secret that are decided, in the order of their numbers.</summary>
    public static ImmutableArray<string> SecretActions { get; } = [ReadAction, DescribeAction, PutAction, LabelAction, RotateAction];

    /// <summary>How many cells the obvious evaluator had to decide, so far.</summary>
    public int Asked { get; private set; }

    /// <summary>How many verdicts there are.</summary>
    public long Cells => (long)rows.Length * ((legs.Secrets.Length * (long)(onSecrets?.Actions.Length ?? 0)) + legs.Keys.Length);

    /// <summary>How many policies of different content were compiled.</summary>
    public int Policies => compiler.Count;

    /// <summary>Compiles consumers and secrets; decides nothing yet.</summary>
    /// <param name="consumers">The consumers; every verdict for one whose role is not known is Unknown.</param>
    /// <param name="secrets">The secrets.</param>
    /// <param name="keys">Keys by the names that the versions of the secrets use for them.</param>
    public static FleetPolicies Compile(ImmutableArray<ConsumerFacts> consumers, ImmutableArray<SecretFacts> secrets, IReadOnlyDictionary<string, EncryptionKeyFacts> keys) =>
        new(consumers, [.. consumers.Select(Caller)], secrets, keys, SecretActions.Length);

    /// <summary>The same for reading alone: what else may be done with a secret is not decided.</summary>
    public static FleetPolicies CompileReading(ImmutableArray<ConsumerFacts> consumers, ImmutableArray<SecretFacts> secrets, IReadOnlyDictionary<string, EncryptionKeyFacts> keys) =>
        new(consumers, [.. consumers.Select(Caller)], secrets, keys, consumers.Any(consumer => consumer.Describes) ? 2 : 1);

    /// <summary>The same for callers that are not as their consumers say.</summary>
    internal static FleetPolicies Compile(
        ImmutableArray<ConsumerFacts> consumers, IReadOnlyList<Identity?> callers, ImmutableArray<SecretFacts> secrets, IReadOnlyDictionary<string, EncryptionKeyFacts> keys) =>
        new(consumers, callers, secrets, keys, SecretActions.Length);

    /// <summary>Decides every cell.</summary>
    public void Evaluate() => ForEachRow((row, evaluators) =>
    {
        evaluators.OnSecrets?.Evaluate(row.Secrets!, row.OnSecrets!);
        evaluators.OnKeys?.Evaluate(row.Keys!, row.OnKeys!);
    });

    /// <summary>Verdict of an action on a secret.</summary>
    /// <param name="consumer">Number of the consumer.</param>
    /// <param name="secret">Number of the secret.</param>
    /// <param name="action">Number of the action in <see cref="SecretActions"/>.</param>
    public Verdict OnSecret(int consumer, int secret, int action) => rows[consumer]?.OnSecrets?[action, legs.ColumnOf(secret)] ?? Verdict.Unknown;

    /// <summary>Verdicts of kms:Decrypt on the keys of those versions that have a staging label, in the order of key ARN and version; Unknown for a key that is not known.</summary>
    public ImmutableArray<Verdict> Decrypt(int consumer, int secret) =>
        [.. (legs.KeysOf(secret) ?? []).Select(leg => leg.Column is { } column && rows[consumer]?.OnKeys is { } own ? own[0, column] : Verdict.Unknown)];

    /// <summary>Whether a consumer can read a secret, as <see cref="ConsumerReadsSecret"/> tells it.</summary>
    public Truth CanRead(int consumer, int secret)
    {
        if (rows[consumer] is not { } row)
        {
            return Truth.Unknown;
        }

        var facts = consumers[consumer];
        var column = legs.ColumnOf(secret);
        var truth = Allows(row.OnSecrets![0, column]);
        if (facts.Describes)
        {
            truth = truth.And(Allows(row.OnSecrets[1, column]));
        }

        return truth == Truth.No ? truth : truth.And(CanUseKeys(consumer, secret));
    }

    /// <summary>Whether a consumer can use the keys of those versions of a secret that it reads, and whether these work.</summary>
    public Truth CanUseKeys(int consumer, int secret)
    {
        if (rows[consumer] is not { } row || legs.KeysOf(secret) is not { } keys)
        {
            return Truth.Unknown;
        }

        var truth = Truth.Yes;
        foreach (var leg in keys)
        {
            if (consumers[consumer].Stages is not { } stages || leg.Stages.Any(stages.Contains))
            {
                truth = truth.And(leg.Usable).And(leg.Column is { } key ? Allows(row.OnKeys![0, key]) : Truth.Unknown);
            }
        }

        return truth;
    }

    /// <summary>What the obvious evaluator says to an action on a secret, with all that led to it.</summary>
    /// <exception cref="InvalidOperationException">The role of the consumer is not known.</exception>
    public SplitDecision AskObvious(int consumer, int secret, int action)
    {
        var who = Caller(consumers[consumer]) ?? throw new InvalidOperationException(consumers[consumer].Name);
        return CaseSplitter.Evaluate(Legs.RequestOn(who, SecretActions[action], secrets[secret]), Legs.LayersOf(who, secrets[secret]));
    }

    /// <summary>Why a consumer can or cannot read a secret.</summary>
    public LegsAnswer AskObvious(int consumer, int secret) => ConsumerReadsSecret.Ask(consumers[consumer], secrets[secret], keys);

    /// <summary>Who can read a secret: how far a leak reaches.</summary>
    public FleetReaders<ConsumerFacts> WhoCanRead(int secret) => FleetReaders<ConsumerFacts>.Of(consumers, consumer => CanRead(consumer, secret));

    /// <summary>What a consumer can read.</summary>
    public FleetReaders<SecretFacts> WhatCanRead(int consumer) => FleetReaders<SecretFacts>.Of(secrets, secret => CanRead(consumer, secret));

    /// <summary>Decides the row of a consumer anew, whose policies changed.</summary>
    public void Change(int consumer, ConsumerFacts changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        consumers[consumer] = changed;
        rows[consumer] = Caller(changed) is { } who ? new(who, onSecrets, onKeys) : null;
        if (rows[consumer] is { } row)
        {
            var evaluators = Take();
            evaluators.OnSecrets?.Evaluate(row.Secrets!, row.OnSecrets!);
            evaluators.OnKeys?.Evaluate(row.Keys!, row.OnKeys!);
            Asked += evaluators.TakeAsked();
            idle.Add(evaluators);
        }
    }

    /// <summary>Decides anew whatever the policy of a secret has a say in.</summary>
    public void ChangePolicyOfSecret(int secret, Layer policy)
    {
        secrets[secret] = secrets[secret] with { Policy = policy };
        Change(onSecrets, [legs.ColumnOf(secret)], column => column with { Secret = secrets[secret] }, evaluators => evaluators.OnSecrets, row => row.Secrets, row => row.OnSecrets);
    }

    /// <summary>Decides anew whatever the policy of a key has a say in.</summary>
    /// <param name="keyArn">ARN of the key.</param>
    /// <param name="policy">Its policy.</param>
    public void ChangePolicyOfKey(string keyArn, Layer policy)
    {
        var changed = new Dictionary<EncryptionKeyFacts, EncryptionKeyFacts>(ReferenceEqualityComparer.Instance);
        foreach (var (name, key) in keys.Where(pair => pair.Value.Arn == keyArn).ToList())
        {
            changed.TryAdd(key, key with { Policy = policy });
            keys[name] = changed[key];
        }

        var columns = Enumerable.Range(0, legs.Keys.Length).Where(column => legs.Keys[column].Target.Arn == keyArn).ToList();
        Change(onKeys, columns, column => column with { Key = changed[column.Key!] }, evaluators => evaluators.OnKeys, row => row.Keys, row => row.OnKeys);
    }

    private void Change(
        Plane? plane, List<int> columns, Func<Column, Column> change, Func<FleetEvaluators, RowEvaluator?> evaluator, Func<FleetRow, CompiledRow?> compiled, Func<FleetRow, VerdictWords?> verdicts)
    {
        if (plane is null || columns.Count == 0)
        {
            return;
        }

        plane.Replace(columns, change);
        var set = ColumnLayers.SetOf(columns, plane.Width);
        var groups = plane.Layers.Groups.Where(group => group.Columns.Overlaps(set)).ToList();
        ForEachRow((row, evaluators) => evaluator(evaluators)!.Evaluate(compiled(row)!, groups, set, verdicts(row)!));
    }

    private void ForEachRow(Action<FleetRow, FleetEvaluators> act)
    {
        var asked = 0;
        Parallel.ForEach(
            rows.OfType<FleetRow>(),
            Take,
            (row, _, evaluators) =>
            {
                act(row, evaluators);
                return evaluators;
            },
            evaluators =>
            {
                Interlocked.Add(ref asked, evaluators.TakeAsked());
                idle.Add(evaluators);
            });
        Asked += asked;
    }

    private FleetEvaluators Take() => idle.TryTake(out var evaluators) ? evaluators : new(onSecrets, onKeys);

    private static Truth Allows(Verdict verdict) => verdict switch
    {
        Verdict.Allowed => Truth.Yes,
        Verdict.Unknown => Truth.Unknown,
        _ => Truth.No,
    };

    private static Identity? Caller(ConsumerFacts consumer) => consumer.ReadingRole is { } role ? Identity.Of(consumer, role) : null;
}

/// <summary>One consumer: what is left of its policies, and its verdicts.</summary>
internal sealed class FleetRow(Identity who, Plane? secrets, Plane? keys)
{
    public CompiledRow? Secrets { get; } = secrets is null ? null : new(secrets, who);

    public VerdictWords? OnSecrets { get; } = secrets is null ? null : new(secrets.Actions.Length, secrets.Width);

    public CompiledRow? Keys { get; } = keys is null ? null : new(keys, who);

    public VerdictWords? OnKeys { get; } = keys is null ? null : new(keys.Actions.Length, keys.Width);
}

/// <summary>What one thread needs to decide rows.</summary>
internal sealed class FleetEvaluators(Plane? secrets, Plane? keys)
{
    private int told;

    public RowEvaluator? OnSecrets { get; } = secrets is null ? null : new(secrets);

    public RowEvaluator? OnKeys { get; } = keys is null ? null : new(keys);

    /// <summary>How many cells the obvious evaluator had to decide since the last time.</summary>
    public int TakeAsked()
    {
        var (all, before) = ((OnSecrets?.Asked ?? 0) + (OnKeys?.Asked ?? 0), told);
        told = all;
        return all - before;
    }
}
