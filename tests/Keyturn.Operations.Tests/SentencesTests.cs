using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Diagnosis.Causes.Content;
using Keyturn.Operations.Diagnosis.Causes.Finishing;
using Keyturn.Operations.Diagnosis.Causes.Network;
using Keyturn.Operations.Diagnosis.Causes.Reading;
using Keyturn.Operations.Diagnosis.Causes.Role;
using Keyturn.Operations.Diagnosis.Causes.Running;
using Keyturn.Operations.Diagnosis.Causes.Starting;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;

namespace Keyturn.Operations.Tests;

public sealed partial class SentencesTests
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    public static TheoryData<Type> Owners() =>
        new([typeof(OperationErrors), typeof(PermissionNames), typeof(RotationSentences), typeof(ScheduleProblems), typeof(AuditTexts),
            typeof(EvidenceSentences), typeof(ReadingCause), typeof(StartingCause), typeof(RunningCause), typeof(NetworkCause), typeof(RoleCause), typeof(ContentCause), typeof(FinishingCause),
            typeof(EmergencySentences), typeof(IncidentSentences), typeof(RepairSentences), typeof(WatchSentences), typeof(ApprovalSentences)]);

    [Fact]
    public void Owners_EveryResourceOfTheAssembly_IsListed()
    {
        var all = typeof(OperationErrors).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal));
        all.ShouldBe(Owners().Select(row => $"{row.Data.FullName}.resources"), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Owners))]
    public void Resources_BothLanguages_HaveTheSameKeysAndPlaceholders(Type owner)
    {
        var (english, japanese) = (Read(owner, CultureInfo.InvariantCulture), Read(owner, Japanese));
        japanese.Keys.ShouldBe(english.Keys, ignoreOrder: true);
        foreach (var (key, text) in english)
        {
            Placeholders(japanese[key]).ShouldBe(Placeholders(text), key);
            japanese[key].ShouldNotBe(text, key);
            text.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Errors_EveryKind_HasASentenceAndANextStep()
    {
        var made = Factories().ToList();
        made.Select(error => error.Kind).Distinct().ShouldBe(Enum.GetValues<OperationErrorKind>(), ignoreOrder: true);
        foreach (var error in made)
        {
            foreach (var culture in new[] { CultureInfo.InvariantCulture, Japanese })
            {
                error.Sentence.ToText(culture).ShouldNotBeNullOrWhiteSpace();
                error.NextStep.ToText(culture).ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void Forbidden_Japanese_NamesThePermissionInJapanese() =>
        OperationErrors.Forbidden(Permission.RotateSecret).Sentence.ToText(Japanese).ShouldContain("シークレットのローテーション");

    [Fact]
    public void NameOf_EveryPermission_HasAName() =>
        Enum.GetValues<Permission>().Select(permission => PermissionNames.NameOf(permission).ToText(Japanese)).Distinct().Count().ShouldBe(Enum.GetValues<Permission>().Length);

    [Fact]
    public void AuditTextsOf_EveryEntry_NamesWhoAndWhat()
    {
        foreach (var action in Enum.GetValues<AuditAction>())
        {
            foreach (var result in new AuditResult?[] { null, AuditResult.Succeeded, AuditResult.Failed, AuditResult.Unknown })
            {
                var draft = new AuditDraft("id", action, result is null ? AuditPhase.Requested : AuditPhase.Outcome, "aiko", "Aiko Sato", Testing.A.Arn().Value, "why", result, null,
                    System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
                AuditTexts.Of(draft).ToText(Japanese).ShouldSatisfyAllConditions(
                    text => text.ShouldContain("Aiko Sato"), text => text.Contains("prod/orders/db", StringComparison.Ordinal).ShouldBe(action is not (AuditAction.SendTestNotice or AuditAction.CloseSegment)));
                AuditTexts.Of(draft).ToText().ShouldContain("Aiko Sato");
            }
        }
    }

    [Fact]
    public void Say_UnknownCode_Throws() => Should.Throw<InvalidOperationException>(() => OperationErrors.Book.Say("NoSuchCode").ToText());

    [Fact]
    public void Equals_Sentences_CompareByMeaning()
    {
        RotationSentences.Book.Say("BlockReplica", "x").ShouldBe(RotationSentences.Book.Say("BlockReplica", "x"));
        RotationSentences.Book.Say("BlockReplica", "x").ShouldNotBe(RotationSentences.Book.Say("BlockReplica", "y"));
        RotationSentences.Book.Say("BlockReplica", "x").GetHashCode().ShouldBe(RotationSentences.Book.Say("BlockReplica", "x").GetHashCode());
    }

    private static IEnumerable<OperationError> Factories()
    {
        var sentence = RotationSentences.Book.Say("BlockDeleted");
        foreach (var factory in typeof(OperationErrors).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(OperationError)))
        {
            var arguments = factory.GetParameters().Select(parameter => parameter.ParameterType switch
            {
                var type when type == typeof(string) => (object)"x",
                var type when type == typeof(int) => 1,
                var type when type == typeof(Sentence) => sentence,
                var type when type == typeof(Permission) => Permission.ViewAudit,
                _ => OperationErrorKind.TimedOut,
            });
            yield return (OperationError)factory.Invoke(null, [.. arguments])!;
        }
    }

    private static Dictionary<string, string> Read(Type owner, CultureInfo culture)
    {
        var set = new ResourceManager(owner).GetResourceSet(culture, createIfNotExists: true, tryParents: false).ShouldNotBeNull();
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static string[] Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();
}
