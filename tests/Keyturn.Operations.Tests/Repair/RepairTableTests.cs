using Keyturn.Operations.Repair;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Repair;

/// <summary>Every state, every purpose, every action against a table that was written by hand.</summary>
public sealed class RepairTableTests
{
    // S safe, S* safe and the next step, ? not known, - not possible; else unsafe, with its harms.
    private const string Table =
        """
        state                     | for     | forward | detach    | back      | reattach | retry | stop      | test
        AtRest                    | Routine | -       | -         | ?         | -        | S     | off       | S
        AtRest                    | Leak    | -       | -         | ?         | -        | S*    | off       | S
        AtRest                    | Outage  | -       | -         | ?         | -        | S     | off       | S
        AtRestOff                 | Routine | -       | -         | ?         | -        | S     | -         | S*
        AtRestOff                 | Leak    | -       | -         | ?         | -        | S*    | -         | S*
        AtRestOff                 | Outage  | -       | -         | ?         | -        | S     | -         | S*
        AtRestTrailNotRead        | Routine | -       | -         | ?         | -        | ?     | off       | ?
        AtRestTrailNotRead        | Leak    | -       | -         | ?         | -        | ?     | off       | ?
        AtRestTrailNotRead        | Outage  | -       | -         | ?         | -        | ?     | off       | ?
        Running                   | Routine | ?       | abandoned | ?         | -        | -     | off+abandoned | -
        Running                   | Leak    | ?       | abandoned | ?         | -        | -     | off+abandoned | -
        Running                   | Outage  | ?       | abandoned | ?         | -        | -     | off+abandoned | -
        FailedBeforeSet           | Routine | dead    | S*        | dead      | -        | -     | off       | -
        FailedBeforeSet           | Leak    | dead    | S*        | dead      | -        | -     | off       | -
        FailedBeforeSet           | Outage  | dead    | S*        | dead      | -        | -     | off       | -
        FailedEmpty               | Routine | -       | S*        | dead      | -        | -     | off       | -
        FailedEmpty               | Leak    | -       | S*        | dead      | -        | -     | off       | -
        FailedEmpty               | Outage  | -       | S*        | dead      | -        | -     | off       | -
        FailedAlternating         | Routine | dead    | S*        | blocked   | -        | -     | off       | -
        FailedAlternating         | Leak    | dead    | S*        | blocked   | -        | -     | off       | -
        FailedAlternating         | Outage  | dead    | S*        | blocked   | -        | -     | off       | -
        SetNotFinished            | Routine | S*      | lost      | dead      | -        | -     | off       | -
        SetNotFinished            | Leak    | S*      | lost      | dead      | -        | -     | off       | -
        SetNotFinished            | Outage  | S*      | lost      | dead      | -        | -     | off       | -
        SetAlternating            | Routine | S*      | S         | dead      | -        | -     | off       | -
        SetAlternating            | Leak    | S*      | S         | dead      | -        | -     | off       | -
        SetAlternating            | Outage  | S*      | S         | dead      | -        | -     | off       | -
        SetAlternatingTestRefused | Routine | ?       | S         | dead      | -        | -     | off       | -
        SetAlternatingTestRefused | Leak    | ?       | S         | dead      | -        | -     | off       | -
        SetAlternatingTestRefused | Outage  | ?       | S         | dead      | -        | -     | off       | -
        SetUncertain              | Routine | ?       | ?         | dead      | -        | -     | off       | -
        SetUncertain              | Leak    | ?       | ?         | dead      | -        | -     | off       | -
        SetUncertain              | Outage  | ?       | ?         | dead      | -        | -     | off       | -
        SetUncertainAlternating   | Routine | ?       | ?         | ?         | -        | -     | off       | -
        SetUncertainAlternating   | Leak    | ?       | ?         | ?         | -        | -     | off       | -
        SetUncertainAlternating   | Outage  | ?       | ?         | ?         | -        | -     | off       | -
        SetUncertainDetached      | Routine | -       | -         | dead      | S        | ?     | off       | ?
        SetUncertainDetached      | Leak    | -       | -         | dead      | S        | ?     | off       | ?
        SetUncertainDetached      | Outage  | -       | -         | dead      | S        | ?     | off       | ?
        Finished                  | Routine | -       | -         | dead      | -        | S     | off       | S
        Finished                  | Leak    | -       | -         | dead+leak | -        | S     | off       | S
        Finished                  | Outage  | -       | -         | dead      | -        | dead  | off       | S
        FinishedBothLabels        | Routine | -       | S         | dead      | -        | S     | off       | S
        FinishedBothLabels        | Leak    | -       | S         | dead+leak | -        | S     | off       | S
        FinishedBothLabels        | Outage  | -       | S         | dead      | -        | dead  | off       | S
        FinishedNameless          | Routine | -       | -         | ?         | -        | S     | off       | S
        FinishedNameless          | Leak    | -       | -         | leak      | -        | S     | off       | S
        FinishedNameless          | Outage  | -       | -         | ?         | -        | dead  | off       | S
        FinishedAlternating       | Routine | -       | -         | S         | -        | S     | off       | S
        FinishedAlternating       | Leak    | -       | -         | leak      | -        | S*    | off       | S
        FinishedAlternating       | Outage  | -       | -         | S*        | -        | dead  | off       | S
        Rollover                  | Routine | -       | -         | S         | -        | S     | off       | S
        Rollover                  | Leak    | -       | -         | leak      | -        | S     | off       | S
        Rollover                  | Outage  | -       | -         | S*        | -        | dead  | off       | S
        ChangedByHand             | Routine | dead    | S*        | dead      | -        | -     | off       | -
        ChangedByHand             | Leak    | dead    | S*        | dead      | -        | -     | off       | -
        ChangedByHand             | Outage  | dead    | S*        | dead      | -        | -     | off       | -
        ChangedByHandTested       | Routine | -       | -         | dead      | -        | lock  | off       | lock
        ChangedByHandTested       | Leak    | -       | -         | dead      | -        | lock  | off       | lock
        ChangedByHandTested       | Outage  | -       | -         | dead      | -        | lock  | off       | lock
        ChangedByHandAlternating  | Routine | dead+lost | S*        | ?         | -        | -     | off       | -
        ChangedByHandAlternating  | Leak    | dead+lost | S*        | ?         | -        | -     | off       | -
        ChangedByHandAlternating  | Outage  | dead+lost | S*        | ?         | -        | -     | off       | -
        StoredWrongTested         | Routine | -       | -         | ?         | -        | lock  | off       | lock
        StoredWrongTested         | Leak    | -       | -         | ?         | -        | lock  | off       | lock
        StoredWrongTested         | Outage  | -       | -         | ?         | -        | lock  | off       | lock
        DetachedTooEarly          | Routine | -       | -         | dead      | S*       | lock  | off       | lock
        DetachedTooEarly          | Leak    | -       | -         | dead      | S*       | lock  | off       | lock
        DetachedTooEarly          | Outage  | -       | -         | dead      | S*       | lock  | off       | lock
        DetachedAndStuck          | Routine | dead    | S*        | dead      | -        | -     | off       | -
        DetachedAndStuck          | Leak    | dead    | S*        | dead      | -        | -     | off       | -
        DetachedAndStuck          | Outage  | dead    | S*        | dead      | -        | -     | off       | -
        Managed                   | Routine | -       | -         | -         | -        | S     | off       | -
        Managed                   | Leak    | -       | -         | -         | -        | S     | off       | -
        Managed                   | Outage  | -       | -         | -         | -        | S     | off       | -
        RolledBack                | Routine | -       | -         | S*        | -        | S     | off       | lock
        RolledBack                | Leak    | -       | -         | S*        | -        | S     | off       | lock
        RolledBack                | Outage  | -       | -         | S*        | -        | S     | off       | lock
        Unknown                   | Routine | ?       | ?         | ?         | -        | -     | off       | -
        Unknown                   | Leak    | ?       | ?         | ?         | -        | -     | off       | -
        Unknown                   | Outage  | ?       | ?         | ?         | -        | -     | off       | -
        UnknownUnlabelled         | Routine | -       | -         | ?         | -        | ?     | off       | ?
        UnknownUnlabelled         | Leak    | -       | -         | ?         | -        | ?     | off       | ?
        UnknownUnlabelled         | Outage  | -       | -         | ?         | -        | ?     | off       | ?
        Deleted                   | Routine | -       | -         | -         | -        | -     | -         | -
        Deleted                   | Leak    | -       | -         | -         | -        | -     | -         | -
        Deleted                   | Outage  | -       | -         | -         | -        | -     | -         | -
        Replica                   | Routine | -       | -         | -         | -        | -     | -         | -
        Replica                   | Leak    | -       | -         | -         | -        | -     | -         | -
        Replica                   | Outage  | -       | -         | -         | -        | -     | -         | -
        """;

    public static TheoryData<string, RepairPurpose, string> Rows()
    {
        var rows = new TheoryData<string, RepairPurpose, string>();
        foreach (var line in Table.Split('\n').Skip(1))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(cells[0], Enum.Parse<RepairPurpose>(cells[1]), string.Join(' ', cells[2..]));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_StateAndPurpose_IsAsWritten(string story, RepairPurpose purpose, string expected)
    {
        var verdicts = RepairVerdicts.Of(StoryOf(story).Read(), purpose);
        verdicts.Select(verdict => verdict.Action).ShouldBe(Enum.GetValues<RepairAction>());
        string.Join(' ', verdicts.Select(Cell)).ShouldBe(expected);
    }

    [Fact]
    public void Table_HasEveryStateWithEveryPurpose() =>
        Rows().Select(row => (StoryOf(row.Data.Item1).Read().State, row.Data.Item2)).Distinct().Count()
            .ShouldBe(Enum.GetValues<RepairState>().Length * Enum.GetValues<RepairPurpose>().Length);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_Verdict_HasItsWordsAndItsCalls(string story, RepairPurpose purpose, string expected)
    {
        var reading = StoryOf(story).Read();
        foreach (var verdict in RepairVerdicts.Of(reading, purpose))
        {
            verdict.Why.ToText().ShouldNotBeNullOrWhiteSpace(expected);
            (verdict.Safety == RepairSafety.Unsafe).ShouldBe(!verdict.Harms.IsEmpty);
            (verdict.Safety == RepairSafety.Unknown).ShouldBe(verdict.Question is not null);
            verdict.Recommended.ShouldBe(verdict.Recommended && verdict.Safety == RepairSafety.Safe);
            (verdict.CliLines.IsEmpty && verdict.Moves.IsEmpty).ShouldBe(!verdict.IsPossible);
            verdict.Moves.ShouldAllBe(move => move.Stage == VersionStage.Pending || move.From == reading.Current);
        }
    }

    private static string Cell(RepairVerdict verdict) => verdict.Safety switch
    {
        RepairSafety.Safe => verdict.Recommended ? "S*" : "S",
        RepairSafety.Unknown => "?",
        RepairSafety.NotPossible => "-",
        _ => string.Join('+', verdict.Harms.Select(harm => harm switch
        {
            RepairHarm.DeadPassword => "dead",
            RepairHarm.LockedAccount => "lock",
            RepairHarm.LeakedPasswordAccepted => "leak",
            RepairHarm.VersionLost => "lost",
            RepairHarm.ScheduleOff => "off",
            RepairHarm.RotationBlocked => "blocked",
            _ => "abandoned",
        })),
    };

    private static RepairStory StoryOf(string name) => name switch
    {
        "AtRest" => new RepairStory(),
        "AtRestOff" => new RepairStory().Change(one => one with { RotationEnabled = false }),
        "AtRestTrailNotRead" => new RepairStory().TrailNotRead(),
        "Running" => new RepairStory().Stuck().Rotation(2, log => log.Create(), end: null).After(TimeSpan.FromMinutes(5)),
        "FailedBeforeSet" => new RepairStory().Stuck().Rotation(2, log => log.Create().SetRefused(), step: "setSecret"),
        "FailedEmpty" => new RepairStory().Stuck(isEmpty: true).Rotation(2, log => log.CreateDenied(), step: "createSecret"),
        "FailedAlternating" => new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().SetNoMaster(), step: "setSecret"),
        "SetNotFinished" => new RepairStory().Stuck().Rotation(2, log => log.Create().Set().Test().FinishDenied(), step: "finishSecret"),
        "SetAlternating" => new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().Set("APP_CLONE").Test().FinishDenied(), step: "finishSecret"),
        "SetAlternatingTestRefused" => new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().Set("APP_CLONE").TestRefused(), step: "testSecret"),
        "SetUncertain" => new RepairStory().Stuck().Rotation(2, log => log.Create().SetTimedOut(), step: "setSecret"),
        "SetUncertainAlternating" => new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().SetTimedOut(logins: 2), step: "setSecret"),
        "SetUncertainDetached" => new RepairStory().Detached().Rotation(2, log => log.Create().SetTimedOut(), step: "setSecret"),
        "Finished" => new RepairStory().Moved().Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded),
        "FinishedBothLabels" => new RepairStory().Version(2).Labels((1, [VersionStage.Previous]), (2, [VersionStage.Current, VersionStage.Pending]))
            .Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded),
        "FinishedNameless" => new RepairStory(RepairStory.Nameless).Moved().Rotation(2, _ => { }, RotationEventKind.Succeeded, logsRead: false),
        "FinishedAlternating" => new RepairStory(RepairStory.Alternating).Moved().Rotation(2, log => log.Create().Set("APP_CLONE").Test().Finish(), RotationEventKind.Succeeded),
        "Rollover" => new RepairStory().Change(one => one with { Tags = one.Tags.Add(RolloverNote.Tag, "2d") }).Moved()
            .Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded),
        "ChangedByHand" => new RepairStory().Stuck().Rotation(2, log => log.Create().SetNoLogin(), step: "setSecret"),
        "ChangedByHandAlternating" => new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().SetNoLogin(), step: "setSecret"),
        "StoredWrongTested" => new RepairStory().Rotation(2, log => log.TestRefused(), RotationEventKind.TestFailed, isTest: true),
        "ChangedByHandTested" => new RepairStory().Made().Rotation(2, log => log.TestRefused(), RotationEventKind.TestFailed, isTest: true),
        "DetachedTooEarly" => new RepairStory().Detached().Rotation(2, log => log.Create().Set().FinishDenied(), step: "finishSecret"),
        "DetachedAndStuck" => new RepairStory().Version(2).Version(3).Labels((0, [VersionStage.Previous]), (1, [VersionStage.Current]), (3, [VersionStage.Pending]))
            .Rotation(2, log => log.Create().Set().FinishDenied(), step: "finishSecret").Rotation(3, log => log.Create().SetNoLogin(), step: "setSecret"),
        "Managed" => new RepairStory().Change(_ => A.Secret(state: RotationState.Managed)),
        "RolledBack" => new RepairStory().Version(2).Labels((1, [VersionStage.Current]), (2, [VersionStage.Previous]))
            .Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded),
        "Unknown" => new RepairStory().Stuck(),
        "UnknownUnlabelled" => new RepairStory().Detached(),
        "Deleted" => new RepairStory().Stuck().Change(one => one with { Deleted = A.Moment }),
        _ => new RepairStory().Stuck().Change(one => one with { PrimaryRegion = "us-east-1" }),
    };
}
