using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>One operation of a service: how its request is written and its answer read.</summary>
internal abstract class Operation<TRequest, TResponse> : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    protected Operation(ServiceShape service, string name, ResponseUnmarshaller reader)
    {
        Service = service;
        Name = name;
        Options = new InvokeOptions { RequestMarshaller = this, ResponseUnmarshaller = reader };
    }

    public InvokeOptions Options { get; }

    protected ServiceShape Service { get; }

    protected string Name { get; }

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon." + Service.ServiceId.Replace(" ", "", StringComparison.Ordinal));
        Write((TRequest)input, request);
        return request;
    }

    protected abstract void Write(TRequest input, DefaultRequest request);
}
