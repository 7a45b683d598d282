using CsCheck;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using SecretArn = Keyturn.Operations.Secrets.SecretArn;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class SortedRowsTests
{
    // Few times, secrets and ids: many rows are equal in all that the order looks at.
    private static readonly Gen<AttemptRow> Row = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 2]).Select(Make);

    [Fact]
    public void Replace_AnyRowsGoneAndFresh_IsWhatSortingAnewGives() =>
        Gen.Select(Row.Array[0, 20], Row.Array[0, 6], Gen.Int[0, int.MaxValue]).Sample((known, fresh, choice) =>
        {
            Array.Sort(known, AttemptRow.NewestFirst);
            var gone = known.Where((_, at) => (choice >> (at % 31) & 1) == 1).Reverse().ToList();

            var replaced = SortedRows.Replace([.. known], gone, [.. fresh]);

            replaced.ShouldBeInOrder(SortDirection.Ascending, Comparer<AttemptRow>.Create(AttemptRow.NewestFirst));
            replaced.Length.ShouldBe(known.Length - gone.Count + fresh.Length);
            replaced.ToHashSet(ReferenceEqualityComparer.Instance).SetEquals(known.Except<object>(gone, ReferenceEqualityComparer.Instance).Concat(fresh)).ShouldBeTrue();
        });

    private static AttemptRow Make(int minute, int secret, int version)
    {
        var id = $"00000000-0000-4000-8000-{version:x12}";
        var attempt = new Attempt
        {
            Secret = SecretArn.Parse(A.Secret($"secret-{secret}").Arn),
            VersionId = id,
            IsTest = false,
            Trigger = AttemptTrigger.Unknown,
            Started = A.Moment.AddMinutes(minute),
            Ended = null,
            Outcome = RotationOutcome.Running,
            Steps = [],
            AsOf = A.Moment,
        };
        return new AttemptRow { Attempt = attempt, AccountAlias = "", Production = false, FunctionArn = null, Person = null, SearchText = "" };
    }
}
