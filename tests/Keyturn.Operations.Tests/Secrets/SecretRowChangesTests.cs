using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SecretRowChangesTests
{
    [Fact]
    public void IsEmpty_UntilAnythingChanges()
    {
        new SecretRowChanges().IsEmpty.ShouldBeTrue();
        Changes(changes => changes.Added(Row("a"))).IsEmpty.ShouldBeFalse();
        Changes(changes => changes.Removed(Row("a"))).IsEmpty.ShouldBeFalse();
        Changes(changes => changes.Replaced(Row("a"), Row("a"))).IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void ApplyTo_Nothing_LeavesTheRowsAsTheyAre()
    {
        ImmutableArray<SecretRow> rows = [Row("a"), Row("b")];
        new SecretRowChanges().ApplyTo(rows).ShouldBe(rows);
    }

    [Fact]
    public void ApplyTo_Replaced_StandsInItsPlaceAndTheOldArrayIsUntouched()
    {
        var (a, b, c, changed) = (Row("a"), Row("b"), Row("c"), Row("b"));
        ImmutableArray<SecretRow> rows = [a, b, c];
        var after = Changes(changes => changes.Replaced(b, changed)).ApplyTo(rows);
        after[1].ShouldBeSameAs(changed);
        after.Length.ShouldBe(3);
        rows[1].ShouldBeSameAs(b);
    }

    [Fact]
    public void ApplyTo_RenamedByItsFacts_MovesToItsNewPlace()
    {
        var (a, b, renamed) = (Row("a"), Row("b"), Row("z"));
        Changes(changes => changes.Replaced(a, renamed)).ApplyTo([a, b]).ShouldBe([b, renamed]);
    }

    /// <summary>Whatever is added, removed and replaced at once, the result is what sorting all of it again would give.</summary>
    [Fact]
    public void ApplyTo_AnyChanges_EqualsSortingAgain() =>
        (from old in Gen.Int[0, 30].Array[0, 12]
         from fresh in Gen.Int[0, 30].Array[0, 12]
         from kept in Gen.Bool.Array[31]
         select (old, fresh, kept)).Sample(chosen =>
        {
            var before = chosen.old.Distinct().Order().Select(number => Row($"s{number:D2}")).ToImmutableArray();
            var changes = new SecretRowChanges();
            var expected = new List<SecretRow>();
            foreach (var (place, row) in before.Index())
            {
                if (chosen.kept[place])
                {
                    var renewed = Row(row.Secret.Name);
                    changes.Replaced(row, renewed);
                    expected.Add(renewed);
                }
                else
                {
                    changes.Removed(row);
                }
            }

            foreach (var number in chosen.fresh.Distinct().Except(chosen.old))
            {
                var row = Row($"s{number:D2}");
                changes.Added(row);
                expected.Add(row);
            }

            changes.ApplyTo(before).ShouldBe(expected.OrderBy(row => row.Secret.Name, StringComparer.Ordinal));
        });

    [Fact]
    public void Compare_Rows_ByNameThenArnAndNothingLast()
    {
        var order = SecretRowOrder.Instance;
        order.Compare(Row("a"), Row("B")).ShouldBeLessThan(0);
        order.Compare(Row("b"), Row("A")).ShouldBeGreaterThan(0);
        order.Compare(Row("a", "AAAAAA"), Row("A", "BBBBBB")).ShouldNotBe(0);
        order.Compare(Row("a", "AAAAAA"), Row("a", "BBBBBB")).ShouldBeLessThan(0);
        order.Compare(Row("a"), Row("a")).ShouldBe(0);
        order.Compare(null, null).ShouldBe(0);
        Math.Sign(order.Compare(null, Row("a"))).ShouldBe(-Math.Sign(order.Compare(Row("a"), null)));
        order.Compare(null, Row("a")).ShouldNotBe(0);
    }

    private static SecretRowChanges Changes(Action<SecretRowChanges> change)
    {
        var changes = new SecretRowChanges();
        change(changes);
        return changes;
    }

    private static SecretRow Row(string name, string suffix = "AbCdEf")
    {
        var secret = A.Secret(name, suffix: suffix);
        return SecretRows.Derive(SecretArn.Parse(secret.Arn), secret, null, RotationEvidence.None, null, A.Moment);
    }
}
