using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Databases;

namespace Keyturn.Readiness.Checks;

/// <summary>One thing that must hold for a secret to be read or rotated. Pure; one file for each.</summary>
public abstract class ReadinessCheck
{
    private readonly CheckBook book;

    private protected ReadinessCheck() => book = CheckBook.Of(GetType());

    /// <summary>Stable: kept, linked to and written into the audit log.</summary>
    public abstract string Id { get; }

    /// <summary>Which flow it speaks of.</summary>
    public abstract CheckQuestion Question { get; }

    /// <summary>What it comes to at worst when its condition holds: <see cref="CheckOutcome.Fail"/> or <see cref="CheckOutcome.Warn"/>.</summary>
    public virtual CheckOutcome Failing => CheckOutcome.Fail;

    /// <summary>Whether it tells of what is over, or of what rotating repairs: that stands not in the way of the next rotation.</summary>
    public virtual bool IsHistory => false;

    /// <summary>The folder it stands in: its theme.</summary>
    public string Theme => GetType().Namespace is { } name ? name[(name.LastIndexOf('.') + 1)..] : "";

    /// <summary>What it asks, in a line.</summary>
    public string Title(CultureInfo? culture = null) => Text("title", culture);

    /// <summary>Why it matters: what a person would see.</summary>
    public string Why(CultureInfo? culture = null) => Text("why", culture);

    /// <summary>When it fails or warns.</summary>
    public string Condition(CultureInfo? culture = null) => Text("fails", culture);

    /// <summary>How to repair it.</summary>
    public string HowToFix(CultureInfo? culture = null) => Text("fix", culture);

    /// <summary>What it says of a secret.</summary>
    public CheckResult Ask(CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        CheckPart list = new("secretsmanager:ListSecrets", context.Snapshot.Secrets);
        if (Excuse(context) is { } excuse)
            return new(this, [excuse], list.Part.ReadAt);

        List<CheckPart> needs = [.. Needs(context)];
        List<CheckPart> all = [list, .. needs, .. RestsOn(context)];
        List<CheckFinding> findings = [.. needs.Where(part => part.IsMissing).Select(NotRead)];
        if (findings.Count == 0)
            findings.AddRange(Answer(context));
        if (list.IsMissing)
            findings.Add(NotRead(list));
        findings.AddRange(all.Where(part => part.IsOld(context.Now)).DistinctBy(part => part.Call).Select(Old));
        return new(this, [.. findings.OrderBy(finding => finding.Outcome)], all.Select(part => part.Part.ReadAt).Where(at => at is not null).DefaultIfEmpty(null).Min());
    }

    /// <summary>Why the question does not arise, from what the list of secrets tells alone.</summary>
    private protected virtual CheckFinding? Excuse(CheckContext context) => null;

    /// <summary>Parts without which there is no answer.</summary>
    private protected virtual IEnumerable<CheckPart> Needs(CheckContext context) => [];

    /// <summary>Further parts behind the answer, of which the engines say themselves when one is missing.</summary>
    private protected virtual IEnumerable<CheckPart> RestsOn(CheckContext context) => [];

    /// <summary>At least one finding.</summary>
    private protected abstract IEnumerable<CheckFinding> Answer(CheckContext context);

    private protected CheckFinding Pass(string code, params ImmutableArray<object> arguments) => new(CheckOutcome.Pass, Say(code, arguments));

    private protected CheckFinding Bad(string code, params ImmutableArray<object> arguments) => new(Failing, Say(code, arguments));

    private protected CheckFinding Warn(string code, params ImmutableArray<object> arguments) => new(CheckOutcome.Warn, Say(code, arguments));

    private protected CheckFinding Unknown(string code, params ImmutableArray<object> arguments) => new(CheckOutcome.Unknown, Say(code, arguments));

    private protected CheckFinding DoesNotApply(string code, params ImmutableArray<object> arguments) => new(CheckOutcome.NotApplicable, Say(code, arguments));

    internal static CheckFinding Shared(CheckOutcome outcome, string code, params ImmutableArray<object> arguments) =>
        new(outcome, new CheckSentence(CheckBook.Shared, code, arguments));

    /// <summary>Why it is not known which database the secret belongs to.</summary>
    internal static CheckFinding DatabaseOpen(DatabaseFinding finding) => finding.IsContested
        ? Shared(CheckOutcome.Unknown, "database-contested", finding.Others[0].Id, finding.Others[1].Id)
        : Shared(CheckOutcome.Unknown, "database-not-told");

    private protected CheckFinding Say(CheckOutcome outcome, string code, params ImmutableArray<object> arguments) => new(outcome, Say(code, arguments));

    private protected static CheckFinding? WithoutFunction(CheckContext context) =>
        context.Secret.RotationFunctionArn is null ? Shared(CheckOutcome.NotApplicable, "no-function") : null;

    private protected static CheckFinding NotRead(CheckPart part) => part.Part.Failure is { } failure
        ? Shared(CheckOutcome.Unknown, "refused", part.Call, failure.Code)
        : Shared(CheckOutcome.Unknown, "not-read", part.Call);

    private static CheckFinding Old(CheckPart part) => Shared(CheckOutcome.Unknown, "old", part.Call, part.Part.ReadAt!.Value, part.Part.Failure!.Code);

    private CheckSentence Say(string code, ImmutableArray<object> arguments) => new(book, $"{Id}.{code}", arguments);

    private string Text(string word, CultureInfo? culture) => book.Text($"{Id}.{word}", culture ?? CultureInfo.CurrentUICulture);
}
