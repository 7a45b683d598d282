using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>The operations of Lambda that the sandbox answers: what may be read of a rotation function.</summary>
public static class LambdaService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("lambda", WireProtocol.RestJson, "",
    [
        new(new ListFunctionsOperation(), "GET", "/2015-03-31/functions"),
        new(new GetFunctionConfigurationOperation(), "GET", "/2015-03-31/functions/{FunctionName}/configuration"),
        new(new GetPolicyOperation(), "GET", "/2015-03-31/functions/{FunctionName}/policy"),
        new(new GetFunctionConcurrencyOperation(), "GET", "/2019-09-30/functions/{FunctionName}/concurrency"),
        new(new GetAccountSettingsOperation(), "GET", "/2016-08-19/account-settings"),
    ]);
}
