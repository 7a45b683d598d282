using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Emergency;

/// <summary>Whole incidents over any estate, in any order of ends: played to the end with nothing but the turns.</summary>
public sealed class EmergencyOrderPropertyTests
{
    private static readonly Gen<EmergencySecret[]> Estates =
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 1 << 30]).Select((count, seed) =>
        {
            var random = new Random(seed);
            var limits = Enumerable.Range(0, 3).Select(_ => (Is: random.Next(4) != 0, At: random.Next(3) == 0 ? (int?)null : random.Next(1, 4))).ToArray();
            return Enumerable.Range(0, count).Select(number =>
            {
                var function = random.Next(3);
                // A superuser has a smaller number: tags that make a circle have a test of their own.
                return new EmergencySecret(
                    A.Arn($"s{number}"),
                    (RotationStrategy)random.Next(4),
                    FunctionArn: $"f{function}",
                    SuperuserArn: number > 0 && random.Next(2) == 0 ? A.Arn($"s{random.Next(number)}").Value : null,
                    Concurrency: limits[function].At,
                    ConcurrencyIsKnown: limits[function].Is);
            }).ToArray();
        });

    [Fact]
    public void Turns_PlayedToTheEnd_RotateEverySecretAsOftenAsItsRoundsSay() =>
        Gen.Select(Estates, Gen.Int[0, 1 << 30]).Sample((secrets, seed) =>
        {
            var rotated = Play(secrets, new Random(seed), _ => { });
            return secrets.All(secret => rotated.GetValueOrDefault(secret.Arn.Value) == secret.Rounds(EmergencyPurpose.Leak));
        }, iter: 2000);

    [Fact]
    public void Turns_PlayedToTheEnd_NeverRunASuperuserBesideADependentNorTwoOfOneSuperuser() =>
        Gen.Select(Estates, Gen.Int[0, 1 << 30]).Sample((secrets, seed) =>
        {
            var held = true;
            Play(secrets, new Random(seed), running =>
            {
                var now = secrets.Where(secret => running.Contains(secret.Arn.Value)).ToList();
                held &= now.All(one => now.All(other => one == other || other.SuperuserArn != one.Arn.Value));
                held &= now.Where(one => one.SuperuserArn is not null).GroupBy(one => one.SuperuserArn).All(group => group.Count() == 1);
            });
            return held;
        }, iter: 2000);

    [Fact]
    public void Turns_PlayedToTheEnd_NeverTakeMoreOfAFunctionThanIsSetAside() =>
        Gen.Select(Estates, Gen.Int[0, 1 << 30]).Sample((secrets, seed) =>
        {
            var held = true;
            Play(secrets, new Random(seed), running => held &= secrets.Where(secret => running.Contains(secret.Arn.Value)).GroupBy(secret => secret.FunctionArn)
                .All(group => group.Count() <= (group.First().ConcurrencyIsKnown ? group.First().Concurrency ?? int.MaxValue : 1)));
            return held;
        }, iter: 2000);

    [Fact]
    public void Turns_AskedTwiceOfTheSamePhases_AreTheSame() =>
        Estates.Sample(secrets =>
        {
            var order = new EmergencyOrder(secrets);
            var shuffled = new EmergencyOrder(secrets.Reverse());
            return Say(order).SequenceEqual(Say(shuffled));
        }, iter: 500);

    private static IEnumerable<string> Say(EmergencyOrder order) =>
        order.Turns(EmergencyPurpose.Leak, (_, round) => round == 1 ? RoundPhase.Asked : RoundPhase.NotAsked, ImmutableHashSet<string>.Empty)
            .Select(turn => $"{turn.Secret.Arn} {turn.Round} {string.Join(',', turn.Waits.Select(wait => wait.Kind))}");

    /// <summary>Starts whatever may start, ends one at random, and goes on until nothing runs and nothing may start.</summary>
    private static Dictionary<string, int> Play(EmergencySecret[] secrets, Random random, Action<HashSet<string>> look)
    {
        var order = new EmergencyOrder(secrets);
        var phases = secrets.SelectMany(secret => Enumerable.Range(1, secret.Rounds(EmergencyPurpose.Leak)).Select(round => (secret.Arn.Value, round))).ToDictionary(key => key, _ => RoundPhase.Asked);
        var rotated = new Dictionary<string, int>(StringComparer.Ordinal);
        while (true)
        {
            foreach (var turn in order.Turns(EmergencyPurpose.Leak, (secret, round) => phases[(secret.Arn.Value, round)], ImmutableHashSet<string>.Empty).Where(turn => turn.MayStart))
            {
                phases[(turn.Secret.Arn.Value, turn.Round)] = random.Next(2) == 0 ? RoundPhase.Sending : RoundPhase.Running;
                rotated[turn.Secret.Arn.Value] = rotated.GetValueOrDefault(turn.Secret.Arn.Value) + 1;
            }

            var running = phases.Where(pair => pair.Value is RoundPhase.Sending or RoundPhase.Running).Select(pair => pair.Key).ToList();
            look([.. running.Select(key => key.Value)]);
            if (running.Count == 0)
                return rotated;
            phases[running[random.Next(running.Count)]] = RoundPhase.Succeeded;
        }
    }
}
