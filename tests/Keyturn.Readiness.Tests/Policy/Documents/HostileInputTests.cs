using System.Diagnostics;
using System.Text;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Documents;

/// <summary>Texts that an attacker would store as a policy cost little. Bounds are several times what was measured, so that a busy machine does not break them.</summary>
public sealed class HostileInputTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("[", 250_000)]
    [InlineData("[", 5 * Megabyte)]
    [InlineData("{\"Statement\":", 20_000)]
    [InlineData("{\"Statement\":[", 15_000)]
    public void Parse_DeepNesting_IsRefusedAtItsDepth(string level, int times)
    {
        var text = new StringBuilder().Insert(0, level, times).ToString();

        var result = Bounded(2 * Megabyte, () => PolicyParser.Parse(text));

        result.Problems.ShouldHaveSingleItem().Code.ShouldBeOneOf(ProblemCode.TooDeep, ProblemCode.TooLong);
    }

    [Theory]
    [InlineData("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"", "\"}}")]
    [InlineData("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":[\"", "\"]}}")]
    [InlineData("", "")]
    public void Parse_MegabyteOfWildcards_IsRefusedUnread(string before, string after)
    {
        var text = before + new string('*', Megabyte) + after;

        Bounded(64 * 1024, () => PolicyParser.Parse(text)).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.TooLong);
    }

    [Fact]
    public void Evaluate_AsManyWildcardsAsAreRead_IsBoundedByTheProductOfTheLengths()
    {
        // Each pattern fits almost, at every place of the text: the worst that two pointers meet.
        var patterns = string.Join(',', Enumerable.Repeat($"\"*{new string('a', 1_000)}b\"", 200));
        var document = PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":[{{patterns}}]} }""");
        var secret = Target.Secret($"arn:aws:secretsmanager:eu-west-1:{Case.Account}:secret:{new string('a', 2_000)}");

        document.Understood.ShouldBeTrue();
        Bounded(2 * Megabyte, () => (Case.ReadSecret with { Resource = secret }).Verdict(PolicyLayers.None with { Identity = Layer.Read(new PolicySource("hostile", document.Document)) }))
            .ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Theory]
    [InlineData("{}", ProblemCode.TooManyStatements)]
    [InlineData("0", ProblemCode.TooManyStatements)]
    [InlineData("{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}", ProblemCode.TooLong)]
    public void Parse_TenThousandStatements_IsRefused(string statement, ProblemCode expected)
    {
        var text = new StringBuilder("{\"Statement\":[").AppendJoin(',', Enumerable.Repeat(statement, 10_000)).Append("]}").ToString();

        Bounded(16 * Megabyte, () => PolicyParser.Parse(text)).Problems.ShouldHaveSingleItem().Code.ShouldBe(expected);
    }

    [Fact]
    public void Parse_AsManyBrokenStatementsAsAreRead_CostsNoMoreThanWholeOnes()
    {
        // Each problem is looked for in the text, and each statement's place as well.
        var text = new StringBuilder("{\"Statement\":[").AppendJoin(',', Enumerable.Repeat("{\"Effect\":\"Maybe\",\"Action\":[\"a:B\",1,2],\"X\":[]}", PolicyLimits.Statements)).Append("]}").ToString();

        Bounded(16 * Megabyte, () => PolicyParser.Parse(text)).Understood.ShouldBeFalse();
    }

    private static T Bounded<T>(long bytes, Func<T> work)
    {
        var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var result = work();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(bytes);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Long);
        return result;
    }
}
