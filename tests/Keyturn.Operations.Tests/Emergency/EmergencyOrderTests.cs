using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Emergency;

public sealed class EmergencyOrderTests
{
    private static readonly EmergencySecret Master = Secret("master", RotationStrategy.SingleUser);
    private static readonly EmergencySecret First = Secret("first", RotationStrategy.AlternatingUsers, superuser: Master);
    private static readonly EmergencySecret Second = Secret("second", RotationStrategy.AlternatingUsers, superuser: Master);

    [Fact]
    public void Turns_ASuperuserAndItsDependents_TheSuperuserGoesFirstAndAlone()
    {
        var turns = Turns([First, Second, Master]);

        turns.Where(turn => turn.MayStart).Select(turn => turn.Secret).ShouldBe([Master]);
        turns.Single(turn => turn.Secret == First && turn.Round == 1).Waits.ShouldContain(new TurnWait(TurnWaitKind.SuperuserRunning, "master"));
    }

    [Fact]
    public void Turns_WhenTheSuperuserHasEnded_LetOneDependentGoAndTheOtherWaitForIt()
    {
        var turns = Turns([First, Second, Master], (Master, 1, RoundPhase.Succeeded));

        turns.Where(turn => turn.MayStart).Select(turn => turn.Secret).ShouldBe([First]);
        turns.Single(turn => turn.Secret == Second && turn.Round == 1).Waits.ShouldBe([new TurnWait(TurnWaitKind.GroupRunning, "first")]);
    }

    [Fact]
    public void Turns_WhenTheSuperuserFailed_NobodyLogsInWithItUntilSomebodyDecides()
    {
        Turns([First, Master], (Master, 1, RoundPhase.Failed)).ShouldAllBe(turn => !turn.MayStart);
        Turns([First, Master], (Master, 1, RoundPhase.Skipped)).Count(turn => turn.MayStart).ShouldBe(1);
    }

    [Theory]
    [InlineData(RoundPhase.NotAsked, false)]
    [InlineData(RoundPhase.Running, false)]
    [InlineData(RoundPhase.Failed, false)]
    [InlineData(RoundPhase.Succeeded, true)]
    public void Turns_OfASecondRound_WaitForTheFirst(RoundPhase first, bool mayStart) =>
        Turns([First], (First, 1, first)).Single(turn => turn.Round == 2).MayStart.ShouldBe(mayStart);

    [Fact]
    public void Turns_WhileASecretRotatesForAnotherReason_WaitForIt()
    {
        var turns = new EmergencyOrder([First]).Turns(EmergencyPurpose.Leak, (_, _) => RoundPhase.Asked, ImmutableHashSet.Create(Master.Arn.Value));

        turns[0].Waits.Select(wait => wait.Kind).ShouldBe([TurnWaitKind.SuperuserRunning]);
    }

    [Theory]
    [InlineData(true, null, 4)]
    [InlineData(true, 2, 2)]
    [InlineData(true, 0, 0)]
    [InlineData(false, null, 1)]
    public void Turns_OfOneFunction_AreNoMoreAtOnceThanExecutionsAreSetAside(bool isKnown, int? concurrency, int atOnce)
    {
        var secrets = Enumerable.Range(0, 4).Select(number => Secret($"s{number}", RotationStrategy.SingleUser) with { FunctionArn = "f", Concurrency = concurrency, ConcurrencyIsKnown = isKnown });

        Turns([.. secrets]).Count(turn => turn.MayStart).ShouldBe(atOnce);
    }

    [Fact]
    public void Turns_WhereTheSuperuserIsNotDeclared_TakeThoseOfOneFunctionForOneGroup()
    {
        var secrets = Enumerable.Range(0, 3).Select(number => Secret($"s{number}", RotationStrategy.AlternatingUsers) with { FunctionArn = "f", ConcurrencyIsKnown = true });

        Turns([.. secrets]).Count(turn => turn.MayStart).ShouldBe(1);
    }

    [Fact]
    public void Turns_OfSecretsThatDeclareEachOtherAsSuperuser_StillGoOneAfterAnother()
    {
        var one = Secret("one", RotationStrategy.SingleUser);
        var other = Secret("other", RotationStrategy.SingleUser) with { SuperuserArn = one.Arn.Value };
        one = one with { SuperuserArn = other.Arn.Value };

        Turns([one, other]).Count(turn => turn.MayStart).ShouldBe(1);
    }

    private static ImmutableArray<Turn> Turns(EmergencySecret[] secrets, params (EmergencySecret Secret, int Round, RoundPhase Phase)[] phases) =>
        new EmergencyOrder(secrets).Turns(
            EmergencyPurpose.Leak,
            (secret, round) => phases.Where(one => one.Secret == secret && one.Round == round).Select(one => one.Phase).DefaultIfEmpty(RoundPhase.Asked).First(),
            ImmutableHashSet<string>.Empty);

    private static EmergencySecret Secret(string name, RotationStrategy strategy, EmergencySecret? superuser = null) =>
        new(A.Arn(name), strategy, SuperuserArn: superuser?.Arn.Value);
}
