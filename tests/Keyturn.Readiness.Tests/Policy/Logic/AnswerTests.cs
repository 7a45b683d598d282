using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Tests.Policy.Logic;

public sealed class AnswerTests
{
    private static readonly Answer First = Answer.Unknown(UnknownCode.KeyUnknown, "a");
    private static readonly Answer Second = Answer.Unknown(UnknownCode.KeyUnknown, "b");
    private static readonly Answer Third = Answer.Unknown(UnknownCode.KeyUnknown, "c");

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

    [Fact]
    public void All_OfThreeUnknowns_HangsOnAllTheirQuestions()
    {
        var all = Answer.All(First, Answer.Yes, Second, Third, Second);

        all.IsUnknown.ShouldBeTrue();
        all.Questions.Select(question => question.Subject).Order().ShouldBe(["a", "b", "c"]);
        First.Questions.Count.ShouldBe(1);
    }

    [Fact]
    public void Any_OfAnUnknownBeforeADecidingOne_IsDecided()
    {
        Answer.Any(First, Second, Answer.Yes).ShouldBe(Answer.Yes);
        Answer.All(First, Second, Answer.No).Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Equals_SameTruthAndQuestions_IsTrueWhateverTheirOrder()
    {
        var (left, right) = (First.And(Second), Second.And(First));

        (left == right).ShouldBeTrue();
        (left != right).ShouldBeFalse();
        left.Equals((object)right).ShouldBeTrue();
        left.GetHashCode().ShouldBe(right.GetHashCode());
    }

    [Fact]
    public void Equals_OtherTruthOrOtherThing_IsFalse()
    {
        (Answer.Yes != Answer.No).ShouldBeTrue();
        (First != Second).ShouldBeTrue();
        First.And(Second).Equals(First).ShouldBeFalse();
        Answer.Yes.Equals((object)Truth.Yes).ShouldBeFalse();
        Answer.Yes.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void ToString_OfUnknown_TellsItsQuestions()
    {
        Answer.Yes.ToString().ShouldBe("Yes");
        Answer.No.ToString().ShouldBe("No");
        First.ToString().ShouldBe($"Unknown ({new Question(UnknownCode.KeyUnknown, "a")})");
        First.And(Second).ToString().ShouldContain("}, Question {");
    }

    [Theory]
    [InlineData(true, Truth.Yes)]
    [InlineData(false, Truth.No)]
    public void Of_Definite_IsYesOrNo(bool value, Truth expected)
    {
        value.ToTruth().ShouldBe(expected);
        Answer.Of(value).Truth.ShouldBe(expected);
        (Answer.Of(value).IsYes, Answer.Of(value).IsNo, Answer.Of(value).IsUnknown).ShouldBe((value, !value, false));
        Answer.Of(value).Not().ShouldBe(Answer.Of(!value));
    }

    private static Answer Of(Truth truth) => truth switch { Truth.Yes => Answer.Yes, Truth.No => Answer.No, _ => First };
}
