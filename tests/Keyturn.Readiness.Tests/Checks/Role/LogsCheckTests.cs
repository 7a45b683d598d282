using Keyturn.Readiness.Checks.Role;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class LogsCheckTests : CheckTests<LogsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("allowed"),
        Warns("not allowed", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["ec2:*"],"Resource":"*"}"""), "denied"),
        Passes("allowed", Rotating.WithRole("rotate", """{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:ap-northeast-1:111122223333:log-group:/aws/lambda/rotate:*"}""")),
        Unknown("roles not read", Unread.Part("roles"), "open"),
        Unknown("function not read", Unread.Part("functions"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
