using System.Globalization;
using Keyturn.Operations.Access;

namespace Keyturn.Operations.Tests;

public sealed class OperationErrorsTests
{
    private static readonly Sentence Reason = OperationErrors.Book.Say("Busy");

    /// <summary>What is wrong, in the words a person reads, with what was named in its place.</summary>
    [Fact]
    public void Sentence_EachFailure_NamesWhatFailed()
    {
        Says(OperationErrors.Forbidden(Permission.ViewAudit), OperationErrorKind.Forbidden, $"You may not do this: the permission “{PermissionNames.NameOf(Permission.ViewAudit)}” is missing.");
        Says(OperationErrors.AccessDenied("x:Y"), OperationErrorKind.AccessDenied, "AWS refused x:Y.");
        Says(OperationErrors.CredentialsExpired(), OperationErrorKind.CredentialsExpired, "The AWS credentials of this console have expired.");
        Says(OperationErrors.CredentialsMissing(), OperationErrorKind.CredentialsMissing, "This console has no AWS credentials.");
        Says(OperationErrors.CredentialsRefused(), OperationErrorKind.CredentialsRefused, "AWS does not accept the credentials of this console.");
        Says(OperationErrors.Throttled("x:Y"), OperationErrorKind.Throttled, "AWS is throttling x:Y: too many requests at the moment.");
        Says(OperationErrors.NotFound("z"), OperationErrorKind.NotFound, "AWS knows no z.");
        Says(OperationErrors.Conflict("x:Y"), OperationErrorKind.Conflict, "AWS does not allow x:Y in the present state of the secret.");
        Says(OperationErrors.Invalid("x:Y"), OperationErrorKind.Invalid, "AWS did not accept a value sent with x:Y.");
        Says(OperationErrors.InvalidReason(3, 9), OperationErrorKind.Invalid, "A reason of 3 to 9 characters is needed.");
        Says(OperationErrors.InvalidToken(), OperationErrorKind.Invalid, "The request has no usable request token.");
        Says(OperationErrors.TokenReused(), OperationErrorKind.Invalid, "This request token was already used for another action.");
        Says(OperationErrors.InvalidViewName(60), OperationErrorKind.Invalid, "A view needs a name of 1 to 60 characters.");
        Says(OperationErrors.TooManyViews(50), OperationErrorKind.Invalid, "No more than 50 views can be kept.");
        Says(OperationErrors.Unreachable("x:Y"), OperationErrorKind.Unreachable, "AWS could not be reached for x:Y.");
        Says(OperationErrors.TimedOut("x:Y"), OperationErrorKind.TimedOut, "AWS did not answer x:Y in time.");
        Says(OperationErrors.ServiceFailure("x:Y"), OperationErrorKind.ServiceFailure, "AWS failed to serve x:Y.");
        Says(OperationErrors.AuditUnavailable(), OperationErrorKind.AuditUnavailable, "The audit log cannot be written, so nothing was sent to AWS.");
        Says(OperationErrors.AuditUnreadable(), OperationErrorKind.AuditUnavailable, "The audit log cannot be read.");
        Says(OperationErrors.Busy(), OperationErrorKind.Busy, "Another action on this secret is under way.");
        Says(OperationErrors.Blocked(Reason), OperationErrorKind.Blocked, "Another action on this secret is under way.");
        Says(OperationErrors.ReadOnly(Reason), OperationErrorKind.ReadOnly, "Another action on this secret is under way.");
        Says(OperationErrors.Unexpected("x:Y"), OperationErrorKind.Unexpected, "x:Y failed in an unexpected way.");
    }

    [Fact]
    public void NextStep_SameKindOfFailure_IsThatOfItsCause()
    {
        OperationErrors.AccessDenied("x:Y").NextStep.ToString().ShouldContain("Allow x:Y there");
        OperationErrors.InvalidReason(3, 9).NextStep.ToString().ShouldBe("Write why you do this; it goes into the audit log.");
        OperationErrors.TokenReused().NextStep.ShouldBe(OperationErrors.InvalidToken().NextStep);
        OperationErrors.InvalidToken().NextStep.ToString().ShouldBe("Close the dialog and open it again.");
        OperationErrors.InvalidViewName(60).NextStep.ToString().ShouldBe("Choose another name.");
        OperationErrors.TooManyViews(50).NextStep.ToString().ShouldBe("Remove a view that you no longer need.");
        OperationErrors.Blocked(Reason).NextStep.ToString().ShouldBe("Remove what stands in the way, then repeat.");
        OperationErrors.ReadOnly(Reason).NextStep.ToString().ShouldBe("Configure sign-in and roles to allow changes.");
    }

    /// <summary>Only a cut connection leaves it open whether AWS took the request; its kind stays that of the cut.</summary>
    [Fact]
    public void OutcomeUnknown_OnlyAfterACut_IsMarked()
    {
        var cut = OperationErrors.OutcomeUnknown("x:Y", OperationErrorKind.Unreachable);
        Says(cut, OperationErrorKind.Unreachable, "The connection was cut during x:Y: AWS may have accepted the request.");
        cut.NextStep.ToString().ShouldStartWith("Do not repeat it.");
        cut.OutcomeUnknown.ShouldBeTrue();
        OperationErrors.Unreachable("x:Y").OutcomeUnknown.ShouldBeFalse();
    }

    [Fact]
    public void Recorded_FromTheAuditLog_KeepsAwsCodeAndRequest()
    {
        var recorded = OperationErrors.Recorded(OperationErrorKind.Conflict, "InvalidRequestException", "request-7");
        Says(recorded, OperationErrorKind.Conflict, "This request was already made, and AWS did not carry it out.");
        (recorded.AwsCode, recorded.AwsRequestId, recorded.AwsMessage, recorded.OutcomeUnknown).ShouldBe(("InvalidRequestException", "request-7", null, false));
        recorded.NextStep.ToString().ShouldStartWith("Look at its entry in the audit log");
    }

    private static void Says(OperationError error, OperationErrorKind kind, string sentence)
    {
        error.Kind.ShouldBe(kind, sentence);
        error.Sentence.ToText(CultureInfo.InvariantCulture).ShouldBe(sentence);
    }
}
