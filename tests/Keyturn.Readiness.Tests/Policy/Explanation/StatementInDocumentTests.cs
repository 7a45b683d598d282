using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Explanation;

public sealed class StatementInDocumentTests
{
    private const string Text = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": "*", "Resource": "*" },
            { "Sid": "鍵", "Effect": "Deny", "Action": "*", "Resource": "*" }
          ]
        }
        """;

    [Fact]
    public void Of_ReasonAboutAStatement_IsItsPieceOfTheTextThatWasRead()
    {
        var decision = PolicyEvaluator.Evaluate(ReadSecret, PolicyLayers.None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(PolicySource.Parse("inline", Text)) });

        var shown = StatementInDocument.Of(Explainer.Explain(decision).Reasons.ShouldHaveSingleItem()).ShouldNotBeNull();

        shown.Document.ShouldBe(Text);
        shown.Text.ShouldBe("""{ "Sid": "鍵", "Effect": "Deny", "Action": "*", "Resource": "*" }""");
        shown.Place.Line.ShouldBe(5);
    }

    [Fact]
    public void Of_StatementThatWasNeverText_IsPrinted()
    {
        var policy = AwsManagedKeyPolicy.For(KeyArn);

        foreach (var statement in policy.Document.ShouldNotBeNull().Statements)
        {
            var shown = StatementInDocument.Of(policy, statement).ShouldNotBeNull();
            var read = PolicyParser.Parse($$"""{"Statement":{{shown.Text}}}""").Document.ShouldNotBeNull().Statements[0];
            PolicyPrinter.Print(read).ShouldBe(PolicyPrinter.Print(statement));
        }
    }

    [Fact]
    public void Of_AStatementThatThePolicyDoesNotHave_IsNone()
    {
        var policy = AwsManagedKeyPolicy.For(KeyArn);

        StatementInDocument.Of(policy, policy.Document!.Statements[0] with { Index = 7 }).ShouldBeNull();
        StatementInDocument.Of(policy with { Document = null }, policy.Document.Statements[0]).ShouldBeNull();
    }

    [Fact]
    public void Of_ReasonAboutNoStatement_IsNone() => StatementInDocument.Of(new Reason(ReasonCode.NoAllow, ReadSecret)).ShouldBeNull();
}
