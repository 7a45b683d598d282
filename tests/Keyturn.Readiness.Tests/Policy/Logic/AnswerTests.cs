using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Tests.Policy.Logic;

public sealed class AnswerTests
{
    private static readonly Answer First = Answer.Unknown(UnknownCode.KeyUnknown, "a");
    private static readonly Answer Second = Answer.Unknown(UnknownCode.KeyUnknown, "b");

    [Theory]
    [InlineData(Truth.No, Truth.No, Truth.No, Truth.No)]
    [InlineData(Truth.No, Truth.Unknown, Truth.No, Truth.Unknown)]
    [InlineData(Truth.No, Truth.Yes, Truth.No, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.Yes, Truth.Unknown, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.Yes, Truth.Yes, Truth.Yes)]
    public void Connectives_OfTwo_FollowKleene(Truth left, Truth right, Truth and, Truth or)
    {
        left.And(right).ShouldBe(and);
        right.And(left).ShouldBe(and);
        left.Or(right).ShouldBe(or);
        right.Or(left).ShouldBe(or);
        Of(left).And(Of(right)).Truth.ShouldBe(and);
        Of(right).Or(Of(left)).Truth.ShouldBe(or);
        left.And(right).Not().ShouldBe(left.Not().Or(right.Not()));
    }

    [Fact]
    public void Any_OfUnknowns_HangsOnAllTheirQuestions() =>
        Answer.Any(First, Answer.No, Second, First).Questions.Select(question => question.Subject).Order().ShouldBe(["a", "b"]);

    [Fact]
    public void Any_DecidedByOne_HangsOnNothing() => Answer.Any(First, Answer.Yes, Second).ShouldBe(Answer.Yes);

    [Fact]
    public void All_DecidedByOne_HangsOnNothing() => Answer.All(First, Answer.No).ShouldBe(Answer.No);

    [Fact]
    public void All_OfNone_IsYesAndAnyIsNo()
    {
        Answer.All().ShouldBe(Answer.Yes);
        Answer.Any().ShouldBe(Answer.No);
    }

    [Fact]
    public void Not_OfUnknown_KeepsItsQuestions() => First.Not().ShouldBe(First);

    [Fact]
    public void Equals_OtherQuestions_IsFalse() => (First == Second).ShouldBeFalse();

    private static Answer Of(Truth truth) => truth switch { Truth.Yes => Answer.Yes, Truth.No => Answer.No, _ => First };
}
