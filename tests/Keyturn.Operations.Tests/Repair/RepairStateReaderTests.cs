using Keyturn.Operations.Attempts;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Repair;

public sealed class RepairStateReaderTests
{
    [Fact]
    public void Read_NothingHappened_IsAtRest()
    {
        var reading = new RepairStory().Read();
        reading.State.ShouldBe(RepairState.AtRest);
        reading.Evidence.ShouldHaveSingleItem().Says.Arguments.ShouldBe([VersionStage.Current, A.Version(1)]);
        reading.PreviousAccepted.ShouldBeNull();
    }

    [Fact]
    public void Read_PendingWithoutValue_FailedBeforeSet()
    {
        var reading = new RepairStory().Stuck(isEmpty: true).Rotation(2, log => log.CreateDenied(), step: "createSecret").Read();
        reading.State.ShouldBe(RepairState.FailedBeforeSet);
        reading.PendingIsEmpty.ShouldBeTrue();
        reading.Evidence.ShouldContain(one => one.Source == RepairSource.Label && one.Says.Code == "EvidenceVersionEmpty");
    }

    [Fact]
    public void Read_PendingWithoutValueAndNoSourceElse_FailedBeforeSet() =>
        new RepairStory().Stuck(isEmpty: true).Read().State.ShouldBe(RepairState.FailedBeforeSet);

    [Fact]
    public void Read_NoVersionNamesAKey_EmptinessProvesNothing()
    {
        // Where AWS names no key for AWSCURRENT either, the missing key says nothing about the value.
        var story = new RepairStory().Version(1, isEmpty: true).Stuck(isEmpty: true);
        story.Read().State.ShouldBe(RepairState.Unknown);
    }

    [Fact]
    public void Read_StatementRefused_FailedBeforeSet()
    {
        var reading = new RepairStory().Stuck().Rotation(2, log => log.Create().SetRefused(), step: "setSecret").Read();
        reading.State.ShouldBe(RepairState.FailedBeforeSet);
        reading.Evidence[0].Quote.ShouldNotBeNull().ShouldContain("ORA-28003");
        reading.PreviousAccepted.ShouldBe(false);
    }

    [Theory]
    [InlineData("DatabaseError: DPY-4011: the database or network closed the connection")]
    [InlineData("OperationalError: (2013, 'Lost connection to MySQL server during query')")]
    public void Read_ConnectionLostAfterLogin_IsUncertain(string error) =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().SetRefused(error), step: "setSecret").Read().State.ShouldBe(RepairState.SetUncertain);

    [Fact]
    public void Read_NetworkSilent_FailedBeforeSet() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().SetNoLogin(20_050), step: "setSecret").Read().State.ShouldBe(RepairState.FailedBeforeSet);

    [Fact]
    public void Read_TimedOutBeforeTheLogin_FailedBeforeSet() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().SetTimedOut(logins: 0), step: "setSecret").Read().State.ShouldBe(RepairState.FailedBeforeSet);

    [Fact]
    public void Read_TimedOutInAFunctionThatNeverToldALogin_IsUncertain() =>
        new RepairStory().Version(2).Labels((0, [VersionStage.Previous]), (1, [VersionStage.Current]), (2, [VersionStage.Pending]))
            .Rotation(2, log => log.Create().SetTimedOut(logins: 0), step: "setSecret").Read().State.ShouldBe(RepairState.SetUncertain);

    [Theory]
    [InlineData(1, RepairState.FailedBeforeSet)]
    [InlineData(2, RepairState.SetUncertain)]
    public void Read_AlternatingTimedOut_CouldChangeOnlyAfterTheSuperusersLogin(int logins, RepairState expected) =>
        new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().SetTimedOut(logins), step: "setSecret").Read().State.ShouldBe(expected);

    [Fact]
    public void Read_AwsSaysThatNothingWasStored_FailedBeforeSetAndEmpty()
    {
        var facts = new RepairStory().Stuck().Rotation(2, log => log.CreateSilent()).Facts();
        var attempt = facts.Attempts[^1];
        var told = attempt.Events[^1] with { ErrorMessage = $"Pending secret version {A.Version(2)} for Secret s was not created by Lambda l. Remove the AWSPENDING staging label and restart rotation" };
        var reading = RepairStateReader.Read(facts with { Attempts = [.. facts.Attempts[..^1], attempt with { Events = [attempt.Events[0], told] }] });

        reading.State.ShouldBe(RepairState.FailedBeforeSet);
        reading.PendingIsEmpty.ShouldBeTrue();
        reading.Evidence[0].ShouldSatisfyAllConditions(one => one.Says.Code.ShouldBe("EvidenceNotCreated"), one => one.Quote.ShouldNotBeNull().ShouldContain("was not created"));
    }

    [Fact]
    public void Read_TlsDemanded_IsNoWrongPassword() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().SetNoTls(), step: "setSecret").Read().State.ShouldBe(RepairState.FailedBeforeSet);

    [Fact]
    public void Read_CurrentWasStoredByHand_NothingIsKnownOfPrevious()
    {
        var story = new RepairStory().Version(2).Labels((0, [VersionStage.Previous]), (1, [VersionStage.Current]), (2, [VersionStage.Pending]));
        story.Rotation(2, log => log.Create().SetRefused(), step: "setSecret").Read().PreviousAccepted.ShouldBeNull();
    }

    [Fact]
    public void Read_TimedOutAfterTheLogin_IsUncertainAndAsks()
    {
        var reading = new RepairStory().Stuck().Rotation(2, log => log.Create().SetTimedOut(), step: "setSecret").Read();
        reading.State.ShouldBe(RepairState.SetUncertain);
        reading.Question.ShouldNotBeNull().Code.ShouldBe("QuestionWhichPassword");
        reading.Evidence[0].Quote.ShouldNotBeNull().ShouldContain("Task timed out");
    }

    [Fact]
    public void Read_LaterRunLoggedInAsCurrent_TheUncertainRunChangedNothing() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().SetTimedOut().Create().SetRefused(), step: "setSecret").Read().State.ShouldBe(RepairState.FailedBeforeSet);

    [Fact]
    public void Read_LaterRunCouldNotLogIn_StaysUncertain() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().SetTimedOut().Create().SetNoLogin(), step: "setSecret").Read().State.ShouldBe(RepairState.SetUncertain);

    [Fact]
    public void Read_LaterRunFoundItSet_SetNotFinished() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().SetTimedOut().Create().SetAlready().FinishDenied(), step: "finishSecret").Read().State.ShouldBe(RepairState.SetNotFinished);

    [Fact]
    public void Read_ARunWithoutLines_IsUncertain() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create().Create().SetNoLogin(), step: "setSecret").Read().State.ShouldBe(RepairState.SetUncertain);

    [Fact]
    public void Read_FinishDenied_SetNotFinished()
    {
        var reading = new RepairStory().Stuck().Rotation(2, log => log.Create().Set().Test().FinishDenied(), step: "finishSecret").Read();
        reading.State.ShouldBe(RepairState.SetNotFinished);
        reading.Evidence.Select(one => one.Source).ShouldBe([RepairSource.Line, RepairSource.Label, RepairSource.Label]);
        reading.TestRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("testSecret")]
    [InlineData("finishSecret")]
    public void Read_LogsNotReadButALaterStepFailed_SetNotFinished(string step)
    {
        var reading = new RepairStory().Stuck().Rotation(2, _ => { }, step: step, logsRead: false).Read();
        reading.State.ShouldBe(RepairState.SetNotFinished);
        reading.Evidence[0].Source.ShouldBe(RepairSource.Event);
    }

    [Theory]
    [InlineData("setSecret", RepairState.SetUncertain)]
    [InlineData("createSecret", RepairState.Unknown)]
    [InlineData(null, RepairState.Unknown)]
    public void Read_LogsNotRead_NeverFailedBeforeSet(string? step, RepairState expected) =>
        new RepairStory().Stuck().Rotation(2, _ => { }, step: step, logsRead: false).Read().State.ShouldBe(expected);

    [Fact]
    public void Read_LogHoldsNoLine_IsUnknown() =>
        new RepairStory().Stuck().Rotation(2, _ => { }, end: null).Read().ShouldSatisfyAllConditions(
            reading => reading.State.ShouldBe(RepairState.Unknown),
            reading => reading.Question.ShouldNotBeNull().Code.ShouldBe("QuestionLogsNotRead"));

    [Fact]
    public void Read_PendingWithoutAttempt_IsUnknown() =>
        new RepairStory().Stuck().Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionNoAttempt");

    [Fact]
    public void Read_VersionsNotListed_IsUnknown() =>
        new RepairStory().NotListed().Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionVersionsNotListed");

    [Fact]
    public void Read_AllLoginsRefusedFast_ChangedByHand()
    {
        var reading = new RepairStory().Stuck().Rotation(2, log => log.Create().SetNoLogin().Create().SetNoLogin(), step: "setSecret").Read();
        reading.State.ShouldBe(RepairState.ChangedByHand);
        reading.Evidence[0].Says.Code.ShouldBe("EvidenceLoginRefused");
    }

    [Fact]
    public void Read_TrueValueStoredSince_IsNoLongerChangedByHand() =>
        new RepairStory().Detached().Rotation(2, log => log.Create().SetNoLogin(), step: "setSecret")
            .Version(3).Labels((1, [VersionStage.Previous]), (3, [VersionStage.Current])).Read().State.ShouldBe(RepairState.AtRest);

    [Fact]
    public void Read_TestRefused_ChangedByHand()
    {
        var reading = new RepairStory().Rotation(2, log => log.TestRefused(), RotationEventKind.TestFailed, isTest: true).Read();
        reading.State.ShouldBe(RepairState.ChangedByHand);
        reading.Evidence[0].Says.Code.ShouldBe("EvidenceTestRefused");
    }

    [Fact]
    public void Read_TestFailedAndItsLogWasNotRead_Asks() =>
        new RepairStory().Rotation(2, _ => { }, RotationEventKind.TestFailed, isTest: true, logsRead: false).Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionTestNotRead");

    [Fact]
    public void Read_AwsCallRefusedAfterTheGuardsLogin_FailedBeforeSet() =>
        new RepairStory(RepairStory.Alternating).Stuck()
            .Rotation(2, log => log.Create().SetRefused("AccessDeniedException: An error occurred (AccessDeniedException) when calling the GetSecretValue operation: not authorized"), step: "setSecret")
            .Read().State.ShouldBe(RepairState.FailedBeforeSet);

    [Fact]
    public void Read_AllRefusedAfterADetachedOne_IsDetachedTooEarly()
    {
        // Ours lies between: the database has version 2, which no rotation can find any more.
        var reading = new RepairStory().Version(2).Version(3).Labels((0, [VersionStage.Previous]), (1, [VersionStage.Current]), (3, [VersionStage.Pending]))
            .Rotation(2, log => log.Create().Set().Test().FinishDenied(), step: "finishSecret")
            .Rotation(3, log => log.Create().SetNoLogin(), step: "setSecret").Read();
        reading.State.ShouldBe(RepairState.DetachedTooEarly);
        reading.Detached.ShouldBe(A.Version(2));
    }

    [Fact]
    public void Read_DetachedAfterSet_NamesWhoTookItOff()
    {
        var reading = new RepairStory().Detached().Rotation(2, log => log.Create().Set().FinishDenied(), step: "finishSecret")
            .Call(SecretCallKind.UpdateSecretVersionStage, from: 2, stage: VersionStage.Pending).Read();
        reading.State.ShouldBe(RepairState.DetachedTooEarly);
        reading.Evidence.ShouldContain(one => one.Source == RepairSource.Call && one.Says.Arguments.Contains("arn:aws:iam::111122223333:user/ben"));
    }

    [Fact]
    public void Read_AbandonedAfterSet_IsDetachedTooEarly() =>
        new RepairStory().Version(2).Version(3).Labels((1, [VersionStage.Previous]), (3, [VersionStage.Current]))
            .Rotation(2, log => log.Create().Set(), RotationEventKind.Abandoned).Read().State.ShouldBe(RepairState.DetachedTooEarly);

    [Fact]
    public void Read_ValueStoredAfterADetachedOne_Asks() =>
        new RepairStory().Version(2).Version(3).Labels((1, [VersionStage.Previous]), (3, [VersionStage.Current]))
            .Rotation(2, log => log.Create().Set().FinishDenied(), step: "finishSecret").Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionWhichPassword");

    [Fact]
    public void Read_DetachedBeforeSet_IsAtRest() =>
        new RepairStory().Detached().Rotation(2, log => log.Create().SetRefused(), step: "setSecret").After(TimeSpan.FromDays(2)).Read().State.ShouldBe(RepairState.AtRest);

    [Fact]
    public void Read_DetachedWhileUncertain_KeepsTheVersionInMind()
    {
        var reading = new RepairStory().Detached().Rotation(2, log => log.Create().SetTimedOut(), step: "setSecret").Read();
        reading.State.ShouldBe(RepairState.SetUncertain);
        reading.Detached.ShouldBe(A.Version(2));
    }

    [Fact]
    public void Read_YoungerVersionWithoutLabelOrAttempt_Asks() =>
        new RepairStory().Detached().Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionUnlabelled");

    [Fact]
    public void Read_DetachedWithAlternatingUsers_PreviousIsDead()
    {
        var reading = new RepairStory(RepairStory.Alternating).Detached().Rotation(2, log => log.Create().Set("APP_CLONE").FinishDenied(), step: "finishSecret").Read();
        reading.State.ShouldBe(RepairState.AtRest);
        reading.PreviousAccepted.ShouldBe(false);
    }

    [Fact]
    public void Read_FinishedSingleUser_PreviousIsDead()
    {
        var reading = new RepairStory().Moved().Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded).Read();
        reading.State.ShouldBe(RepairState.Finished);
        reading.PreviousAccepted.ShouldBe(false);
    }

    [Fact]
    public void Read_FinishedLongAgo_IsAtRestAndPreviousStaysDead()
    {
        var reading = new RepairStory().Moved().Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded).After(TimeSpan.FromDays(3)).Read();
        reading.State.ShouldBe(RepairState.AtRest);
        reading.PreviousAccepted.ShouldBe(false);
    }

    [Fact]
    public void Read_FinishedAndPendingNotTidiedUp_IsFinished() =>
        new RepairStory().Version(2).Labels((1, [VersionStage.Previous]), (2, [VersionStage.Current, VersionStage.Pending]))
            .Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded).Read().State.ShouldBe(RepairState.Finished);

    [Fact]
    public void Read_FinishedAlternating_PreviousIsAccepted()
    {
        var reading = new RepairStory(RepairStory.Alternating).Moved().Rotation(2, log => log.Create().Set("APP_CLONE").Test().Finish(), RotationEventKind.Succeeded).Read();
        reading.State.ShouldBe(RepairState.FinishedAlternating);
        reading.PreviousAccepted.ShouldBe(true);
    }

    [Theory]
    [InlineData("user APP", RotationStrategy.SingleUser, RepairState.Finished)]
    [InlineData("APP_CLONE", RotationStrategy.AlternatingUsers, RepairState.FinishedAlternating)]
    public void Read_NameTellsNothing_TheLinesTellTheStrategy(string user, RotationStrategy strategy, RepairState state)
    {
        var reading = new RepairStory(RepairStory.Nameless).Moved().Rotation(2, log => log.Create().Set(user).Test().Finish(), RotationEventKind.Succeeded).Read();
        reading.Strategy.ShouldBe(strategy);
        reading.State.ShouldBe(state);
    }

    [Fact]
    public void Read_StrategyNotKnown_AsksForIt()
    {
        var reading = new RepairStory(RepairStory.Nameless).Moved().Rotation(2, _ => { }, RotationEventKind.Succeeded, logsRead: false).Read();
        reading.State.ShouldBe(RepairState.Finished);
        reading.Says.Code.ShouldBe("State_FinishedUnknownStrategy");
        reading.PreviousAccepted.ShouldBeNull();
        reading.Question.ShouldNotBeNull().Code.ShouldBe("QuestionStrategy");
    }

    [Fact]
    public void Read_RolloverNoted_PreviousIsAcceptedUntilItEnds()
    {
        var story = new RepairStory().Change(one => one with { Tags = one.Tags.Add(RolloverNote.Tag, "6h") }).Moved()
            .Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded);
        var reading = story.Read();
        reading.State.ShouldBe(RepairState.Rollover);
        reading.PreviousAccepted.ShouldBe(true);
        reading.RolloverEnds.ShouldNotBeNull().ShouldBe(RepairStory.MadeAt(2).AddHours(6), TimeSpan.FromMinutes(1));
        story.After(TimeSpan.FromHours(7)).Read().State.ShouldBe(RepairState.Finished);
    }

    [Fact]
    public void Read_MovedBackSingleUser_IsRolledBack()
    {
        var reading = new RepairStory().Version(2).Labels((1, [VersionStage.Current]), (2, [VersionStage.Previous]))
            .Rotation(2, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded)
            .Call(SecretCallKind.UpdateSecretVersionStage, from: 2, to: 1, stage: VersionStage.Current).Read();
        reading.State.ShouldBe(RepairState.RolledBack);
        reading.PreviousAccepted.ShouldBe(true);
        reading.Evidence.ShouldContain(one => one.Source == RepairSource.Call);
    }

    [Fact]
    public void Read_MovedBackAlternating_BothAreAccepted() =>
        new RepairStory(RepairStory.Alternating).Version(2).Labels((1, [VersionStage.Current]), (2, [VersionStage.Previous]))
            .Rotation(2, log => log.Create().Set("APP_CLONE").Test().Finish(), RotationEventKind.Succeeded).Read().ShouldSatisfyAllConditions(
                reading => reading.State.ShouldBe(RepairState.FinishedAlternating),
                reading => reading.PreviousIsYounger.ShouldBeTrue());

    [Fact]
    public void Read_FinishedForwardWithoutSet_Asks() =>
        new RepairStory().Moved().Rotation(2, log => log.Create().SetRefused(), step: "setSecret").Read().Question.ShouldNotBeNull().Code.ShouldBe("QuestionNeverSet");

    [Fact]
    public void Read_StartedWithoutEnd_IsRunning() =>
        new RepairStory().Stuck().Rotation(2, log => log.Create(), end: null).After(TimeSpan.FromMinutes(5)).Read().State.ShouldBe(RepairState.Running);

    [Fact]
    public void Read_YoungPendingWithoutEvents_IsRunning() =>
        new RepairStory().Stuck().After(TimeSpan.FromMinutes(1)).Read().State.ShouldBe(RepairState.Running);

    [Fact]
    public void Read_Managed_LabelsAreNotOurs()
    {
        var reading = new RepairStory().Change(_ => A.Secret(state: RotationState.Managed)).Rotation(2, _ => { }, step: null).Read();
        reading.State.ShouldBe(RepairState.Managed);
        reading.ManagedFailed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, RepairObstacle.Deleted)]
    [InlineData(false, RepairObstacle.Replica)]
    public void Read_NotChangeable_SaysWhy(bool deleted, RepairObstacle obstacle) =>
        new RepairStory().Stuck().Change(one => deleted ? one with { Deleted = A.Moment } : one with { PrimaryRegion = "us-east-1" }).Read().Obstacle.ShouldBe(obstacle);

    [Fact]
    public void Read_TestRefusedAfterSet_IsRemembered() =>
        new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().Set("APP_CLONE").TestRefused(), step: "testSecret").Read().TestRefused.ShouldBeTrue();

    [Fact]
    public void Read_TestRefusedButARetryLoggedIn_IsForgotten() =>
        new RepairStory(RepairStory.Alternating).Stuck().Rotation(2, log => log.Create().Set("APP_CLONE").TestRefused().Create().SetAlready().TestRefused(), step: "testSecret").Read().TestRefused.ShouldBeFalse();
}
