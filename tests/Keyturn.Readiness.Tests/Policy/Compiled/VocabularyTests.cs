using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class VocabularyTests
{
    private static readonly Func<ContextValue>[] Values =
    [
        () => ContextValue.Absent, () => ContextValue.Anything, () => ContextValue.Known(""), () => ContextValue.Known("a"), () => ContextValue.Known("b"), () => ContextValue.Known("1:a"),
        () => ContextValue.KnownSet(), () => ContextValue.KnownSet("a"), () => ContextValue.KnownSet("a", "b"), () => ContextValue.KnownSet("b", "a"), () => ContextValue.KnownSet("ab"), () => ContextValue.KnownSet("a", "", "b"),
        () => ContextValue.MaybeAbsent(""), () => ContextValue.MaybeAbsent("a"), () => ContextValue.MaybeAbsent("b"), () => ContextValue.MaybeAbsentSet("a"), () => ContextValue.MaybeAbsentSet("a", "b"),
    ];

    [Fact]
    public void ValueOf_EveryTwoThatDiffer_HaveTwoNumbers()
    {
        var words = new Vocabulary();

        Values.Select(make => words.ValueOf(make())).ShouldBeUnique();
    }

    [Fact]
    public void ValueOf_TheSameContents_HasOneNumberAndTheValueBehindIt()
    {
        var words = new Vocabulary();
        var first = Values.Select(make => words.ValueOf(make())).ToArray();

        Values.Select(make => words.ValueOf(make())).ShouldBe(first);
        first.Select(words.Value).Select(value => value.GetType()).ShouldBe(Values.Select(make => make().GetType()));
        words.ValueOf(ContextValue.Absent).ShouldBe(words.Absent);
    }
}
