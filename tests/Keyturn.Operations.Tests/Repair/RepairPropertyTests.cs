using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Repair;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Tests.Repair;

/// <summary>What holds for every story that can be told.</summary>
public sealed class RepairPropertyTests
{
    private static readonly (string Name, Action<RepairLog> Write, string? Step)[] Scripts =
    [
        ("create denied", log => log.CreateDenied(), "createSecret"),
        ("refused", log => log.Create().SetRefused(), "setSecret"),
        ("no login", log => log.Create().SetNoLogin(), "setSecret"),
        ("network", log => log.Create().SetNoLogin(20_100), "setSecret"),
        ("timed out", log => log.Create().SetTimedOut(), "setSecret"),
        ("timed out, no login", log => log.Create().SetTimedOut().Create().SetNoLogin(), "setSecret"),
        ("timed out, set", log => log.Create().SetTimedOut().Create().SetAlready().FinishDenied(), "finishSecret"),
        ("test refused", log => log.Create().Set().TestRefused(), "testSecret"),
        ("finish denied", log => log.Create().Set().Test().FinishDenied(), "finishSecret"),
        ("done", log => log.Create().Set().Test().Finish(), null),
    ];

    private enum Place
    {
        Stuck,
        Moved,
        Detached,
        MovedBack,
    }

    [Flags]
    private enum Forgotten
    {
        Nothing = 0,
        LogsOfSecond = 1,
        LogsOfThird = 2,
        Trail = 4,
        Versions = 8,
        Calls = 16,
    }

    private static readonly Gen<Tale> Tales =
        from function in Gen.Bool.Select(single => single ? RepairStory.Single : RepairStory.Alternating)
        from place in Gen.Enum<Place>()
        from second in Gen.Int[0, Scripts.Length - 1]
        from third in Gen.Int[-1, Scripts.Length - 1]
        from isEmpty in Gen.Bool
        from hours in Gen.Int[0, 40]
        from test in Gen.Bool
        select new Tale(function, place, second, third, isEmpty && second == 0, hours, test);

    [Fact]
    public void Forgetting_NeverTurnsUnsafeOrUnknownIntoSafe() =>
        Gen.Select(Tales, Gen.Int[1, 31]).Sample((tale, forgotten) =>
        {
            var (known, less) = (RepairStateReader.Read(tale.Facts(Forgotten.Nothing)), RepairStateReader.Read(tale.Facts((Forgotten)forgotten)));
            foreach (var purpose in Enum.GetValues<RepairPurpose>())
            {
                foreach (var (before, after) in RepairVerdicts.Of(known, purpose).Zip(RepairVerdicts.Of(less, purpose)))
                {
                    (before.NeedsOverride && after.Safety == RepairSafety.Safe).ShouldBeFalse($"{tale} without {(Forgotten)forgotten} for {purpose}: {before.Action} {before.Safety} became safe, because {after.Why}");
                }
            }
        }, iter: 20_000);

    [Fact]
    public void Order_OfFacts_ChangesNothing() =>
        Gen.Select(Tales, Gen.Int).Sample((tale, seed) =>
        {
            var facts = tale.Facts(Forgotten.Nothing);
            var random = new Random(seed);
            var shuffled = facts with
            {
                Versions = facts.Versions is { } versions ? Shuffle(versions, random) : null,
                Attempts = Shuffle([.. facts.Attempts.Select(attempt => attempt with { Events = Shuffle(attempt.Events, random) })], random),
                Calls = Shuffle(facts.Calls, random),
            };
            var (one, other) = (RepairStateReader.Read(facts), RepairStateReader.Read(shuffled));
            other.State.ShouldBe(one.State);
            other.Evidence.ShouldBe(one.Evidence);
            RepairVerdicts.Of(other).Zip(RepairVerdicts.Of(one)).ShouldAllBe(pair => pair.First.IsAs(pair.Second));
        }, iter: 5_000);

    [Fact]
    public void Safe_OnAStuckVersion_NeverContradictsItself() =>
        Tales.Sample(tale =>
        {
            // Whether the one user has the pending password or not, one of the two loses something.
            var verdicts = RepairVerdicts.Of(RepairStateReader.Read(tale.Facts(Forgotten.Nothing)));
            (tale.Function == RepairStory.Single && verdicts[(int)RepairAction.FinishForward].Safety == RepairSafety.Safe && verdicts[(int)RepairAction.DetachPending].Safety == RepairSafety.Safe).ShouldBeFalse(tale.ToString());
            verdicts.Count(verdict => verdict.Recommended).ShouldBeLessThanOrEqualTo(1);
        }, iter: 5_000);

    private static ImmutableArray<T> Shuffle<T>(ImmutableArray<T> items, Random random)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return [.. copy];
    }

    /// <summary>One story as data, so that it can be told again with less.</summary>
    private sealed record Tale(string Function, Place Place, int Second, int Third, bool IsEmpty, int Hours, bool Test)
    {
        public RepairFacts Facts(Forgotten forgotten)
        {
            var story = new RepairStory(Function).After(TimeSpan.FromMinutes(30 + Hours * 60));
            var (first, newest) = (1, Third >= 0 ? 3 : 2);
            story.Version(2, IsEmpty);
            if (Third >= 0)
                story.Version(3);
            _ = Place switch
            {
                Place.Stuck => story.Labels((0, [VersionStage.Previous]), (first, [VersionStage.Current]), (newest, [VersionStage.Pending])),
                Place.Moved => story.Labels((first, [VersionStage.Previous]), (newest, [VersionStage.Current])),
                Place.MovedBack => story.Labels((first, [VersionStage.Current]), (newest, [VersionStage.Previous])),
                _ => story.Labels((0, [VersionStage.Previous]), (first, [VersionStage.Current])),
            };
            Rotate(story, 2, Second, forgotten.HasFlag(Forgotten.LogsOfSecond), forgotten.HasFlag(Forgotten.Trail));
            if (Third >= 0)
                Rotate(story, 3, Third, forgotten.HasFlag(Forgotten.LogsOfThird), forgotten.HasFlag(Forgotten.Trail));
            if (Test && !(forgotten.HasFlag(Forgotten.Trail) || forgotten.HasFlag(Forgotten.LogsOfThird)))
                story.Rotation(4, log => log.TestRefused(), RotationEventKind.TestFailed, isTest: true);
            else if (Test && !forgotten.HasFlag(Forgotten.Trail))
                story.Rotation(4, log => log.TestRefused(), RotationEventKind.TestFailed, isTest: true, logsRead: false);
            if (!forgotten.HasFlag(Forgotten.Calls))
                story.Call(Keyturn.Operations.Attempts.SecretCallKind.UpdateSecretVersionStage, from: 2, stage: VersionStage.Pending);
            if (forgotten.HasFlag(Forgotten.Versions))
                story.NotListed();
            return forgotten.HasFlag(Forgotten.Trail) ? story.TrailNotRead().Facts() : story.Facts();
        }

        public override string ToString() => $"{Function} {Place} {Scripts[Second].Name}, {(Third >= 0 ? Scripts[Third].Name : "no third")}, {Hours} h{(Test ? ", tested" : "")}{(IsEmpty ? ", empty" : "")}";

        private static void Rotate(RepairStory story, int version, int script, bool withoutLogs, bool withoutTrail)
        {
            // Without either source there is nothing that could tell of the attempt.
            if (withoutLogs && withoutTrail)
                return;
            RotationEventKind? end = withoutTrail ? null : Scripts[script].Step is null ? RotationEventKind.Succeeded : RotationEventKind.Failed;
            story.Rotation(version, Scripts[script].Write, end, end is null ? null : Scripts[script].Step, logsRead: !withoutLogs);
        }
    }
}
