using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Variables;

namespace Keyturn.Readiness.Tests.Policy.Variables;

public sealed class SubstitutionTests
{
    private static readonly AuthorizationRequest Request = Case.ReadSecret with
    {
        Context = RequestContext.Empty.With("k:v", "a*").With("k:none", ContextValue.Absent).With("k:any", ContextValue.Anything)
            .With("k:many", ContextValue.KnownSet("a", "b")).With("k:empty", "").With("k:maybe", ContextValue.MaybeAbsent("a")),
    };

    [Theory]
    [InlineData("<${k:v}>*", "<a*>*", "<a*>bc", "<ab>c")]
    [InlineData("${k:none, 'x*'}", "x*", "x*", "xy")]
    [InlineData("a${*}b?", "a*b?", "a*bc", "axbc")]
    public void Of_Variables_InsertsTheirValuesAsPlainText(string value, string text, string fits, string fitsNot)
    {
        var found = Substitution.Of(value, hasVariables: true, Request);

        found.Question.ShouldBeNull();
        var pattern = found.Text.ShouldNotBeNull();
        (pattern.Text, pattern.Matches(fits), pattern.Matches(fitsNot)).ShouldBe((text, true, false));
    }

    [Theory]
    [InlineData("${k:any}", UnknownCode.KeyUnknown, "k:any")]
    [InlineData("${k:maybe}", UnknownCode.KeyUnknown, "k:maybe")]
    [InlineData("${k:any, 'x'}", UnknownCode.KeyUnknown, "k:any")]
    [InlineData("${k:many}", UnknownCode.VariableOfMultivaluedKey, "k:many")]
    [InlineData("${k:empty}", UnknownCode.EmptyValue, "k:empty")]
    [InlineData("${k:v}${k:many}${k:any}", UnknownCode.VariableOfMultivaluedKey, "k:many")]
    [InlineData("${k:empty}${k:many}", UnknownCode.EmptyValue, "k:empty")]
    [InlineData("${k:any}${k:empty}", UnknownCode.KeyUnknown, "k:any")]
    [InlineData("${k:v", UnknownCode.VariableMisplaced, "${k:v")]
    public void Of_VariableThatIsNotKnown_AsksForTheFirst(string value, UnknownCode code, string subject) =>
        Substitution.Of(value, hasVariables: true, Request).ShouldBe(new Substitution(null, new Question(code, subject)));

    [Theory]
    [InlineData("a${k:none}")]
    [InlineData("${k:any}${k:none}")]
    [InlineData("${k:none}${k:many}")]
    public void Of_VariableWithoutValue_IsNothingWhateverTheOthersHold(string value) =>
        Substitution.Of(value, hasVariables: true, Request).ShouldBe(Substitution.WithoutValue);

    [Theory]
    [InlineData("${k:v}", false)]
    [InlineData("${", false)]
    [InlineData("v*", true)]
    public void Of_TextWithoutVariables_IsThePatternItself(string value, bool hasVariables)
    {
        var found = Substitution.Of(value, hasVariables, Request);

        found.Question.ShouldBeNull();
        found.Text.ShouldNotBeNull().Text.ShouldBe(value);
        found.Text.Matches(value).ShouldBeTrue();
    }
}
