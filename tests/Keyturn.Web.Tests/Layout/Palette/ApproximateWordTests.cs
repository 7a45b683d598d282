using CsCheck;
using Keyturn.Web.Layout.Palette;

namespace Keyturn.Web.Tests.Layout.Palette;

public sealed class ApproximateWordTests
{
    private static readonly Gen<string> Letters = Gen.Char['a', 'd'].Array[4, 12].Select(letters => new string(letters));

    [Theory]
    [InlineData("prod/orders/db", "prod/orders/db", 0)]
    [InlineData("prod", "prod/orders/db", 1)]
    [InlineData("orders", "prod/orders/db", 2)]
    [InlineData("rder", "prod/orders/db", 3)]
    [InlineData("ORDERS", "prod/orders/db", 2)]
    [InlineData("ordes", "prod/orders/db", 4)]
    [InlineData("shpo", "dev/shop/db", 4)]
    [InlineData("ordres", "prod/orders/db", 5)]
    public void Score_Word_TheNearerTheLower(string word, string name, int expected) => new ApproximateWord(word).Score(name).ShouldBe(expected);

    [Theory]
    [InlineData("xyz", "prod/orders/db")]
    [InlineData("odr", "prod/orders/db")]
    [InlineData("postgres", "prod/orders/oracle")]
    public void Score_WordThatIsNotThere_IsNull(string word, string name) => new ApproximateWord(word).Score(name).ShouldBeNull();

    [Fact]
    public void Mistakes_AnyWordAndName_IsWhatCountingByTableGives() =>
        Gen.Select(Letters, Letters).Sample((word, name) =>
        {
            var allowed = ApproximateWord.MistakesAllowed(word.Length);
            var counted = Sellers(word, name);
            return new ApproximateWord(word).Mistakes(name) == (counted <= allowed ? counted : null);
        });

    [Fact]
    public void Constructor_VeryLongWord_IsCutNotRefused() => new ApproximateWord(new string('a', 500)).Score(new string('a', 60)).ShouldBe(0);

    // The textbook table: fewest edits that make the word a part of the name.
    private static int Sellers(string word, string name)
    {
        var row = Enumerable.Range(0, word.Length + 1).ToArray();
        var best = row[^1];
        foreach (var letter in name)
        {
            var diagonal = row[0];
            row[0] = 0;
            for (var place = 1; place <= word.Length; place++)
            {
                var next = Math.Min(Math.Min(row[place], row[place - 1]) + 1, diagonal + (word[place - 1] == letter ? 0 : 1));
                (diagonal, row[place]) = (row[place], next);
            }

            best = Math.Min(best, row[^1]);
        }

        return best;
    }
}
