using System.Globalization;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Emergency;

public sealed class ProceduresTests
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("ja")];

    [Fact]
    public void Of_LeakOfASingleUser_RotatesOnceThenEndsSessionsThenCopies() =>
        Kinds(EmergencyPurpose.Leak, RotationStrategy.SingleUser, "postgres").ShouldBe(
        [
            "Rotate 1 Console", "KillSessions 1 Person", "CheckOldRefused 1 Person", "CheckNewWorks 1 Person", "AwaitConsumers 1 Wait",
            "PurgeEnvironment 0 Person", "PurgeKubernetes 0 Person", "PurgeParameters 0 Person", "PurgeBackups 0 Person",
        ]);

    [Theory]
    [InlineData(RotationStrategy.AlternatingUsers)]
    [InlineData(RotationStrategy.Unknown)]
    public void Of_LeakWhereUsersAlternateOrMay_RotatesTwiceWithConsumersInBetween(RotationStrategy strategy) =>
        Kinds(EmergencyPurpose.Leak, strategy, "mysql").Take(6).ShouldBe(
        [
            "Rotate 1 Console", "AwaitConsumers 1 Wait", "RotateAgain 2 Console", "KillSessions 2 Person", "CheckOldRefused 2 Person", "CheckNewWorks 2 Person",
        ]);

    [Fact]
    public void Of_LeakInOracle_EndsTheRolloverByHandBeforeTheSessions()
    {
        var steps = Procedures.Of(EmergencyPurpose.Leak, [Secret(RotationStrategy.SingleUser, "oracle")]);

        steps.Select(step => step.Kind).Take(3).ShouldBe([EmergencyStepKind.Rotate, EmergencyStepKind.EndRollover, EmergencyStepKind.KillSessions]);
        steps[1].Doer.ShouldBe(StepDoer.Person);
        steps[1].Title.ToText(CultureInfo.InvariantCulture).ShouldContain("EXPIRE PASSWORD ROLLOVER PERIOD");
        steps[2].Title.ToText(CultureInfo.InvariantCulture).ShouldContain("rdsadmin.rdsadmin_util.disconnect");
    }

    [Fact]
    public void Of_FailedSchedule_DiagnosesAndRepairsBeforeItRotatesOnce() =>
        Kinds(EmergencyPurpose.FailedSchedule, RotationStrategy.AlternatingUsers, "postgres").ShouldBe(
        [
            "Diagnose 0 Person", "Repair 0 Person", "Rotate 1 Console", "ScheduleOn 1 Wait", "AwaitConsumers 1 Wait",
        ]);

    [Theory]
    [InlineData(RotationStrategy.SingleUser)]
    [InlineData(RotationStrategy.AlternatingUsers)]
    public void Of_OutageAfterRotation_NeverRotates(RotationStrategy strategy)
    {
        var steps = Procedures.Of(EmergencyPurpose.Outage, [Secret(strategy, "oracle")]);

        steps.ShouldAllBe(step => step.Doer == StepDoer.Person);
        steps.Select(step => step.Kind).ShouldNotContain(kind => kind == EmergencyStepKind.Rotate || kind == EmergencyStepKind.RotateAgain);
        steps[0].Kind.ShouldBe(EmergencyStepKind.DoNotRotate);
    }

    [Fact]
    public void Of_SeveralSecrets_HasIdsOfItsOwnForEachStepAndCopiesOnce()
    {
        var steps = Procedures.Of(EmergencyPurpose.Leak, [Secret(RotationStrategy.AlternatingUsers, "oracle"), Secret(RotationStrategy.SingleUser, null, "prod/hr/db")]);

        steps.Select(step => step.Id).Distinct().Count().ShouldBe(steps.Length);
        steps.Count(step => step.Kind == EmergencyStepKind.PurgeBackups).ShouldBe(1);
        steps.SelectMany(step => step.After).ShouldBeSubsetOf(steps.Select(step => step.Id));
    }

    [Fact]
    public void Steps_OfEveryProcedure_HaveTheirSentencesInBothLanguages()
    {
        var steps = from purpose in Enum.GetValues<EmergencyPurpose>()
                    from engine in (string?[])["oracle", "postgres", "redshift", "mysql", "mariadb", "sqlserver", "db2", "mongodb", "redis", "influxdb", null]
                    from step in Procedures.Of(purpose, [Secret(RotationStrategy.AlternatingUsers, engine)])
                    select step;

        var all = steps.ToList();
        all.Select(step => step.Kind).Distinct().ShouldBe(Enum.GetValues<EmergencyStepKind>(), ignoreOrder: true);
        all.ShouldAllBe(step => Cultures.All(culture => step.Title.ToText(culture).Length > 0 && step.Why.ToText(culture).Length > 0));
    }

    [Fact]
    public void Words_OfEveryPurposeWaitHoldAndUptake_ExistInBothLanguages()
    {
        Sentence[] words =
        [
            .. Enum.GetValues<EmergencyPurpose>().SelectMany(purpose => (Sentence[])[EmergencySentences.NameOf(purpose), EmergencySentences.GoalOf(purpose)]),
            .. Enum.GetValues<TurnWaitKind>().Select(kind => new TurnWait(kind, "x").Sentence),
            .. HoldTime.All.SelectMany(hold => (Sentence[])[hold.Name, hold.Refresh]),
        ];

        words.ShouldAllBe(sentence => Cultures.All(culture => sentence.ToText(culture).Length > 0));
    }

    private static EmergencySecret Secret(RotationStrategy strategy, string? engine, string name = "prod/orders/db") => new(A.Arn(name), strategy, engine);

    private static IEnumerable<string> Kinds(EmergencyPurpose purpose, RotationStrategy strategy, string engine) =>
        Procedures.Of(purpose, [Secret(strategy, engine)]).Select(step => $"{step.Kind} {step.Round} {step.Doer}");
}
